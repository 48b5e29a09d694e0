"""Words that carry no idea: what is left out when proposals are compared. A language is a line."""

from flows.deliver.words.table import words

FILLER = {
    "en": words(
        "a an the and or of on in at to for with by from up it is are be that this they them so we us our i me my you"
        " your all together everybody everyone some more new let let's lets s should could can would will do make"
        " have get put please maybe just also then there again idea propose proposal want like need now next as into"
        " how about what if not no"
    ),
    "fi": words(
        "ja tai että jos kun on ovat oli olisi olla voisi voisimme voitaisiin voidaan voi pitäisi pitää saisi haluan"
        " haluamme ehdotan ehdotus idea yhdessä kaikki kaikille me meidän ne nuo nämä se sen sitä ne niitä niin myös"
        " vielä uusi uusia lisää joku jokin kaikkien kanssa sekä siellä siihen sinne tänne nyt taas vaikka ihan vain"
        " sais tehdään teemme laitetaan pyydetään pyydettäisiin kannattaisi mitä miten ei en"
    ),
}
