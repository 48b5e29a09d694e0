"""Finnish, for the reader of contributions."""

import re

from flows.deliver.words.table import Words, forms, listed, patterns, same, words

_ONES = {
    1: "yksi yhden yhtä yks",
    2: "kaksi kahden kahta kaks",
    3: "kolme kolmen kolmea kolmisen",
    4: "neljä neljän neljää nelisen",
    5: "viisi viiden viittä viis viitisen",
    6: "kuusi kuuden kuutta kuus",
    7: "seitsemän seitsemää seittemän",
    8: "kahdeksan kahdeksaa kaheksan",
    9: "yhdeksän yhdeksää yheksän",
}
_TENS = {
    3: "kolme kolmen kolkyt",
    4: "neljä neljän neljäkyt",
    5: "viisi viiden viiskyt",
    6: "kuusi kuuden kuuskyt",
    7: "seitsemän seitsemän seitkyt",
    8: "kahdeksan kahdeksan kaheksankyt",
    9: "yhdeksän yhdeksän yheksänkyt",
}
_TEN = ("kymmenen", "kymmentä", "kymmenisen", "kymmen")


def _numbers() -> dict[str, float]:
    ones = {form: n for n, said in _ONES.items() for form in said.split()}
    teens = {f"{one}toista": 10 + n for one, n in ones.items()}
    tens = {"kaksikymmentä": 20, "kahdenkymmenen": 20, "kakskyt": 20, "parikymmentä": 20}
    for n, said in _TENS.items():
        nominative, genitive, spoken = said.split()
        tens |= {f"{nominative}kymmentä": n * 10, f"{genitive}kymmenen": n * 10, spoken: n * 10}
    joined = {f"{ten}{one}": n + m for ten, n in tens.items() for one, m in ones.items()}
    hundreds = {"sata": 100, "sadan": 100, "sataa": 100, "kaksisataa": 200, "kolmesataa": 300}
    about = {"viitisentoista": 15, "parisenkymmentä": 20, "kolmisenkymmentä": 30, "tusina": 12, "tusinan": 12}
    halves = {"puoli": 0.5, "puol": 0.5, "puolen": 0.5, "puolitoista": 1.5, "puolentoista": 1.5}
    return halves | ones | teens | tens | joined | hundreds | about | same((*_TEN, "kymmenkunta"), 10)


_DAY_STEMS = listed("maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai")
_SHORT_DAYS = {day: n for n, day in enumerate(listed("ma ti ke to pe la su"))}
_DAY_PARTS = forms(
    {"morning": "aamuna aamupäivänä", "afternoon": "iltapäivänä", "evening": "iltana", "night": "yönä"}
)
_MONTHS = listed("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")


def _weekday_parts() -> dict[str, tuple[int, str]]:
    joined = {(f"{day}{joint}", n) for n, day in enumerate(_DAY_STEMS) for joint in ("", " ")}
    joined |= {(f"{day} ", n) for day, n in _SHORT_DAYS.items()}
    return {f"{day}{part}": (n, key) for day, n in joined for part, key in _DAY_PARTS.items()}


UNITS = forms(
    {
        "sack": "säkki säkin säkkiä säkit säkkejä säkillinen säkillisen säkillistä",
        "bag": "pussi pussin pussia pussit pussillinen pussillisen pussillista kassi kassin kassia kassit"
        " kassillinen kassillisen kassillista",
        "bucket": "ämpäri ämpärin ämpäriä ämpärillinen ämpärillisen ämpärillistä sanko sangon sankoa sangollinen"
        " sangollisen sangollista",
        "box": "laatikko laatikon laatikkoa laatikollinen laatikollisen laatikollista",
        "basket": "kori korin koria korillinen korillisen korillista",
        "load": "kuorma kuorman kuormaa kuormallinen kuormallisen kuormallista lasti lastin lastia",
        "barrow": "kottikärryllinen kottikärryllisen kottikärryllistä kärryllinen kärryllisen kärryllistä",
        "kg": "kg kilo kilon kiloa kilogramma kilogramman kilogrammaa",
        "g": "g gramma gramman grammaa",
        "l": "l litra litran litraa",
        "dl": "dl desi desin desiä",
        "m": "m metri metrin metriä",
        "m2": "m2 m^2 m² neliö neliön neliötä neliömetri neliömetriä",
        "km": "km kilometri kilometrin kilometriä kilsa kilsan kilsaa",
        "piece": "kpl kappale kappaleen kappaletta",
        "lamp": "lamppu lampun lamppua valo valon valoa valaisin valaisimen valaisinta",
        "lantern": "lyhty lyhdyn lyhtyä",
        "bench": "penkki penkin penkkiä",
        "window": "ikkuna ikkunan ikkunaa",
        "tree": "puu puun puuta",
        "plant": "taimi taimen tainta kukka kukan kukkaa",
        "bush": "pensas pensaan pensasta",
        "bulb": "sipuli sipulin sipulia",
        "bike": "pyörä pyörän pyörää polkupyörä polkupyörän polkupyörää",
        "sign": "kyltti kyltin kylttiä",
        "poster": "juliste julisteen julistetta esite esitteen esitettä",
        "letter": "kirje kirjeen kirjettä",
        "call": "puhelu puhelun puhelua",
        "photo": "kuva kuvan kuvaa",
        "meal": "annos annoksen annosta ateria aterian ateriaa",
        "cup": "kuppi kupin kuppia",
        "cake": "kakku kakun kakkua piirakka piirakan piirakkaa",
        "bun": "pulla pullan pullaa",
        "loaf": "leipä leivän leipää",
        "bottle": "pullo pullon pulloa",
        "can": "tölkki tölkin tölkkiä",
        "chair": "tuoli tuolin tuolia",
        "table": "pöytä pöydän pöytää",
        "book": "kirja kirjan kirjaa",
        "tyre": "rengas renkaan rengasta",
        "round": "kierros kierroksen kierrosta",
        "€": "€ eur euro euron euroa",
    }
)

WORDS = Words(
    numbers=_numbers(),
    decimal_comma=True,
    hours=words("h t tunti tuntia tunnin tuntii tunnissa tunniksi"),
    minutes=words(
        "min mins minuutti minuuttia minuutin minuuttii minuutissa minuutiksi minsa minsaa minsan minsassa minaa"
    ),
    quarters=same(words("varttia vartin vartti varttii"), 15),
    durations=(
        same(words("puoli_tuntia puol_tuntia puoltuntia puolituntia puolisen_tuntia puolen_tunnin"), 30)
        | same(words("puolituntinen puolituntisen puolessa_tunnissa"), 30)
        | same(words("tunti tunnin tunnissa tunniksi"), 60)
        | same(words("puolitoista_tuntia puoltoista_tuntia puolentoista_tunnin puolessatoista_tunnissa"), 90)
        | same(words("vartti vartin vartissa vartiksi varttitunti varttitunnin varttituntia"), 15)
        | same(words("kolme_varttia kolmen_vartin"), 45)
        | same(words("minuutin"), 1)
    ),
    halves={"ja puoli": 30, "ja puol": 30, "ja puolen": 30, "ja vartti": 15, "ja vartin": 15},
    metre_or_minute=frozenset(),
    vague=same(words("pari parin parisen muutama muutaman muutamia monta useita usean useamman"), 0),
    bounds=same(words("yli alle ainakin vähintään enintään korkeintaan"), 0),
    joiners=words("ja &"),
    range_joiners=words("tai"),
    lead_ins=words(
        "noin n ca ehkä arviolta suunnilleen melkein lähes vajaa vajaan reilu reilun yhteensä kesti meni"
        " aikaa_meni siihen_meni käytin käytettiin"
    ),
    lead_outs=same(words("verran ajan yhteensä kukin jokainen per_nenä per_henkilö per_hlö"), 0),
    with_before=words("kiitos"),
    with_after=words("kanssa kaa"),
    times=words("kertaa"),
    each_time=same(
        words(
            "päivässä viikossa illassa yössä joka_päivä joka_ilta päivittäin viikoittain suuntaansa kerrallaan kerta"
            " per_kerta per_päivä per_viikko"
        ),
        0,
    ),
    not_duration_before=words("joka per englannin ranskan ruotsin suomen saksan viime ensi"),
    not_duration_after=words("päässä myöhässä välein päähän etuajassa"),
    ago=words("sitten"),
    ahead={"päästä": 0, "kuluttua": 0},
    now={"äsken": 0, "juuri äsken": 0, "juuri nyt": 0, "hetki sitten": 0},
    days={
        "tänään": 0,
        "tänää": 0,
        "eilen": -1,
        "eile": -1,
        "toissapäivänä": -2,
        "toissa päivänä": -2,
        "viikko sitten": -7,
        "viikko sit": -7,
    },
    moments={
        "tänä aamuna": (0, "morning"),
        "tänä iltana": (0, "evening"),
        "tänään aamulla": (0, "morning"),
        "tänään illalla": (0, "evening"),
        "viime yönä": (-1, "night"),
        "eilisaamuna": (-1, "morning"),
        "eilisiltana": (-1, "evening"),
        "eilisyönä": (-1, "night"),
    },
    parts=forms(
        {
            "morning": "aamulla aamusta aamupäivällä aamuna",
            "noon": "päivällä",
            "afternoon": "iltapäivällä iltapäivänä",
            "evening": "illalla illasta iltana",
            "night": "yöllä yönä",
        }
    ),
    loose_parts=forms(
        {
            "morning": "aamulla aamupäivällä",
            "noon": "päivällä",
            "afternoon": "iltapäivällä",
            "evening": "illalla",
            "night": "yöllä",
        }
    ),
    weekdays={f"{day}na": n for n, day in enumerate(_DAY_STEMS)} | _SHORT_DAYS,
    weekday_parts=_weekday_parts(),
    last=words("viime"),
    on=frozenset(),
    weekdays_need_on=frozenset(_SHORT_DAYS),
    not_when_before=words("ensi joka"),
    future=same(
        words("huomenna ylihuomenna ensi_viikolla ensi_kuussa ensi_viikonloppuna")
        | {f"ensi {day}na" for day in _DAY_STEMS},
        0,
    ),
    sometime=same(
        words(
            "viime_viikolla viime_viikonloppuna viikonloppuna viime_kuussa viime_vuonna hiljattain aiemmin aikaisemmin"
            " toissa_viikolla toissaviikolla tällä_viikolla viime_kesänä viime_talvena viime_keväänä viime_syksynä"
            " kuukausi_sitten vuosi_sitten jokin_aika_sitten muutama_päivä_sitten pari_päivää_sitten"
            " muutama_viikko_sitten pari_viikkoa_sitten joku_päivä_sitten"
        ),
        0,
    ),
    day_units=same(words("päivä päivää pv päivän"), 1) | same(words("viikko viikkoa vk viikon"), 7),
    long_units=words("kuukausi kuukautta kk vuosi vuotta"),
    months={f"{name}kuuta": n for n, name in enumerate(_MONTHS, 1)},
    month_first={f"{name}kuun": n for n, name in enumerate(_MONTHS, 1)},
    ordinal=re.compile(r"\."),
    of=words("päivänä"),
    clock=words("klo kello"),
    at=words("klo kello"),
    half_days={},
    day_dot_month=True,
    people=patterns(
        "meitä oli # | meitä oli noin # | meitä oli yhteensä # | meitä oli paikalla # | "
        "meitä oli siellä # | meitä oli mukana # | meitä oli yhteensä noin # | oli meitä # | "
        "meit oli # | meitä # | me # | oltiin # | oltiin noin # | # meistä | # hengen porukalla | "
        "# hengen porukka | # hengen voimin | # hengen ryhmä | # hengen ryhmässä | "
        "# hengen talkoot | # hengellä | # hengen kanssa | # ihmisen voimin | # naapurin voimin | "
        "# talkoolaista | # talkoolaisen voimin | # … voimin | # … porukalla | # … porukka"
    ),
    people_and_me=patterns(
        "minä ja # … | mä ja # … | minä sekä # … | # … ja minä | # … ja mä | # muun kanssa | # muun kaa"
    ),
    people_words={
        "kaksin": 2,
        "kolmisin": 3,
        "nelisin": 4,
        "kahdestaan": 2,
        "kahestaan": 2,
        "kolmestaan": 3,
        "kolmistaan": 3,
        "neljästään": 4,
        "nelistään": 4,
        "viidestään": 5,
        "viisistään": 5,
        "kuudestaan": 6,
        "seitsemästään": 7,
        "kahdeksastaan": 8,
        "yhdeksästään": 9,
        "kymmenestään": 10,
    },
    persons=words(
        "henkeä henkilöä henkilön hengen ihmistä ihmisen naapuria naapurin lasta lapsen aikuista vapaaehtoista"
        " miehen naisen nuoren asukkaan vapaaehtoisen aikuisen opiskelijan tytön pojan"
        " miestä naista nuorta vanhusta asukasta oppilasta kaveria ystävää kaverin ystävän mummoa mummon pappaa"
        " vaaria vierasta muuta talkoolaista perhettä perheen koululaista eläkeläistä tyttöä poikaa turistia"
        " kävijää osallistujaa asiakasta virkamiestä työntekijää jäsentä opiskelijaa senioria tuttua"
    ),
    units=UNITS,
    unit_endings=True,
    measures=words("sack bag bucket box basket load barrow kg g l dl m m2 km piece"),
    singular_one=words("yksi yhden yhtä yks"),
    plural=re.compile(r"(?!.*(?:ss|ll)[aä]$|.*(?:[sl]t|n)[aä]$).{2,}[aä]"),
    describes=re.compile(
        r".{2,}(?:ista|istä|vaa|vää|nutta|nyttä|ttua|ttyä|tonta|töntä)"
        r"|(?:iso|pien|uut|vanha|must|tyhj|täyt|täyde|huono|hyvä|suur|raskas|likai|kuiv|märk|terve|pitk|lyhy|rumaa|pime|tumm)"
        r".*[aä]|isoo|eri|hyvän|kirkasta|raskasta|kaunista|uutta|toista"
    ),
    not_units=words(
        "kertaa kerta kerran prosenttia astetta päivää päivä päivän pv viikkoa viikko viikon vk kuukautta kuukausi"
        " vuotta vuosi vuoden kk sekuntia sek sekunnin tuntia tunti tunnin minuuttia yötä yön iltaa illan aamua"
        " sitä tätä niitä näitä mitä missä kanssa ja tai vai mutta sekä myös ilman ennen jälkeen ilta aamu"
        " muuta meitä teitä heitä häntä minua sinua jotka joka jota siinä tässä sinne sieltä ehtaa paikkaa aikaa"
        " pysäkki pysäkin pysäkkiä eikä että vaikka koska joten päästä väliltä pitkin viikonloppua"
    ),
    connecting=words("ja kanssa mutta sekä myös joten koska"),
    numbered=words(
        "nro numero linja bussi ratikka raitiovaunu juna talo rappu asunto huone kerros vaihe päivä viikko portti ovi"
        " tontti lohko sivu luku klo kello rivi paikka laituri"
    ),
    articles=frozenset(),
    things=frozenset(),
    street=re.compile(
        r".*(?:katu|kadun|kadulla|tie|tien|tiellä|polku|polun|polulla|kuja|kujan|kujalla)$"
        r"|.*(?:kaari|rinne|tori|aukio|väylä|raitti|penger|ranta)$"
    ),
    dangling=words("noin ja & n ca meni kesti sekä"),
    clauses=words(
        "mikä mitkä mitä minkä mistä mihin missä kuka ketkä kenen milloin koska miten miksi montako kuinka onko oliko"
        " että joka jotka jonka jota joita jossa"
    ),
    clause_ends=words("ja sekä sitten mutta"),
    others=words("kaupunki kunta he hän se joku kukaan huolto"),
    kinds=forms(
        {
            "notice": "huomasin huomattiin huomasimme havaitsin havaittiin näin laskin laskettiin laskimme"
            " bongasin löysin löydettiin",
            "voice": "soitin soitettiin soitimme kirjoitin kirjoitettiin kirjoitimme kysyin kysyttiin kerroin"
            " ilmoitin ilmoitettiin valitin puhuin puhuttiin lähetin lähetettiin",
            "know": "selvitin selvitettiin selvitimme opin tutkin tutkittiin mittasin mitattiin haastattelin",
            "sketch": "piirsin piirrettiin piirsimme luonnostelin luonnosteltiin suunnittelin suunniteltiin"
            " suunnittelimme hahmottelin kartoitin",
            "host": "järjestin järjestettiin järjestimme emännöin isännöin kutsuin kutsuttiin vedin pidin_talkoot"
            " pidettiin_talkoot",
            "care": "hoidin hoidettiin hoivasin juttelin juteltiin kuuntelin ulkoilutin autoin_mummoa"
            " kävin_katsomassa kävin_tervehtimässä pidin_seuraa ruokin syötin",
            "carry": "kannoin kannettiin kannoimme kuljetin kuljetettiin kuskasin kuskattiin siirsin siirrettiin vein"
            " vietiin hain haettiin toimitin nostin nostettiin raahasin",
            "lend": "lainasin lainattiin lainasimme",
            "give": "annoin annettiin annoimme lahjoitin lahjoitettiin toin tuotiin toimme leivoin leivottiin jaoin"
            " jaettiin tarjosin tarjottiin",
            "teach": "opetin opetettiin opetimme neuvoin neuvottiin näytin ohjasin ohjattiin koulutin",
            "check": "tarkistin tarkistettiin tarkistimme testasin testattiin kokeilin varmistin tarkastin"
            " katsoin_mitkä katsoin_onko katsoin_mitä",
            "do": "tein tehtiin teimme autoin autettiin noukin kokosin keitin keitettiin hioin hiottiin",
        }
    ),
    kind_stems=dict.fromkeys(
        words(
            "asenn asens auras aurat haravo istut järjestel kaivet kaivo kastel keräi keräs"
            " kerät kitk kokosi korja kunnost lajittel laka lakais lapio leikat leikkas lumi"
            " maala niit ompel paika pesi pest poimi poist putsa raivas raivat rakenn rakens"
            " ripust siivo tyhjenn tyhjens"
        ),
        "do",
    ),
)
