### common

pattern-day = cccc d. MMMM
pattern-time = H.mm
moment = { $day } klo { $time }
hours = { $n } t
minutes = { $n } min

refusal-text-nul = Yhtä näistä merkeistä en voi tallentaa. Kirjoita se uudelleen.
refusal-text-empty = Siinä ei ole sanoja. Kirjoita, mistä on kyse.
refusal-text-too-long = Merkkejä on { $length }, ja mukaan mahtuu { $limit }. Sano se lyhyemmin.
refusal-rule-out-of-range = Noin ei voi tehdä. Aina pätee vähintään 50 %, 2 ihmistä ja 12 tuntia.

again-in-case = Uudelleen siltä varalta, ettei tullut perille:
button-support = Kannatan
button-fine = Käy
button-concern = Huoli
button-not-mine = Ei minun juttuni

refusal-stale-button = Tämä nappi on vanhentunut. Käytä uusinta korttia.
refusal-no-campaign = Täällä ei ole kampanjaa. Aloita näin: /campaign Alikulku on pimeä 14d
refusal-removed = Sinut on poistettu tästä ryhmästä, joten et voi osallistua sen kampanjaan.
refusal-campaign-over = Tämä kampanja on päättynyt. /again aloittaa sen uudelleen.
refusal-campaign-waits = Tämä kampanja odottaa toista ihmistä, joka on mukana.
refusal-campaign-empty = Kerro, mistä on kyse, näin: /campaign Alikulku on pimeä 14d
refusal-campaign-days = Kampanja kestää 1–{ $most } päivää. Kirjoita näin: /campaign Alikulku on pimeä 14d
refusal-campaign-in-group = Kampanja elää ryhmässä. Lisää minut ryhmääsi ja aloita siellä.
refusal-second-needs-another = Siihen tarvitaan joku toinen kuin sinä.
refusal-forwarded = Välitettyä viestiä ei lasketa. Kirjoita se omin sanoin.
refusal-text-nul = Siinä on merkki, jota ei voi tallentaa. Kirjoita se uudelleen.
refusal-text-empty = Siinä ei ole sanoja. Kirjoita muutama.
refusal-text-too-long = Siinä on { $length } merkkiä. Enintään { $limit } mahtuu.
refusal-propose-empty = Kirjoita ehdotus perään: /propose Lyhtyjä perjantaina
refusal-too-many-open = Sinulla on jo { $limit } avointa ehdotusta. Peru yksi tai odota sen ratkeamista.
refusal-vote-closed = Tämä ehdotus on jo ratkennut. Mikään ei muuttunut.

folded = Taitettu piiloon: { $reason }
fold-reason-hurts = se loukkaa jotakuta
fold-reason-private = se on yksityistä
fold-reason-unlawful = se on laitonta
fold-reason-spam = se on mainos
fold-reason-about-me = joku sanoo, että se koskee häntä
words-taken-back = (sanat otettu pois)
campaign-untitled = Kampanja, joka alkoi { $day }

refusal-nothing-to-repeat = Täällä ei ole vielä päättynyt kampanjaa.
refusal-survey-closed = Tämä kysymys on jo suljettu.
refusal-cant-prolong = Lisäpäivät annetaan kerran, enintään 42 päivään asti.
refusal-take-part-first = Tee tai sano ensin jotain kampanjassa.
refusal-answer-empty = Kirjoita, mitä kaupunki vastasi: /answer Helsinki: lamput vaihdettu 3.3.
refusal-answer-needs-another = Sen vahvistaa joku muu kuin sinä.

refusal-starter-only = Sen voi tehdä vain aloittaja.
refusal-others-acted = Muutkin ovat jo toimineet, joten se jatkuu.
refusal-title-stands = Otsikkoa voi korjata tunnin ajan. Nyt se pysyy.

## end of common

### hello and card

hello = Hei. Autan tätä ryhmää saamaan yhden asian valmiiksi kahdessa viikossa. Aloita näin: /campaign Alikulku on pimeä 14d
    Pidän tallessa sen, mitä sanot minulle komennolla tai napilla, en muuta. Lisää: /privacy. Ylläpitäjä: { $operator }
card-day = päivä { $day }/{ $days } · päättyy { $end }
card-worked-when = Onnistui, kun: { $words }
card-done = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } teki { $acts ->
        [one] 1 asian
       *[other] { $acts } asiaa
    }: { $time }{ $untimed ->
        [0] {""}
       *[other] { " " }({ $untimed } ilman aikaa)
    }
card-nothing-yet = Kukaan ei ole vielä kertonut, mitä teki.
card-ideas = { $ahead ->
        [0] Yksikään ehdotus ei vielä etene
        [one] 1 ehdotus etenee
       *[other] { $ahead } ehdotusta etenee
    }, { $open ->
        [one] 1 on auki
       *[other] { $open } on auki
    }
button-did = Tein jotain
button-idea = Minulla on ehdotus
button-steps = { $n ->
        [0] Pieniä töitä
       *[other] Pieniä töitä · { $n }
    }
button-stands = Missä mennään

card-done-untimed = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } teki { $acts ->
        [one] 1 asian
       *[other] { $acts } asiaa
    }
card-ahead = { $n ->
        [one] 1 ehdotus etenee
       *[other] { $n } ehdotusta etenee
    }
card-open = { $n ->
        [one] 1 ehdotus on auki
       *[other] { $n } ehdotusta on auki
    }
card-concerns = { $n ->
        [one] 1 huoli odottaa vastausta
       *[other] { $n } huolta odottaa vastausta
    }
card-next = Seuraava pieni työ: { $what }
card-people = { $n ->
        [one] 1 ihminen on mukana.
       *[other] { $n } ihmistä on mukana.
    }
card-ended = päättyi { $day }
card-addressee = Lähetetään: { $words }
ask-nothing = Emme ole sanoneet, mitä pyydämme
ask-inform = Pyydämme, että meille kerrotaan
ask-advise = Pyydämme, että meitä kuullaan
ask-together = Haluamme päättää yhdessä
ask-ourselves = Teemme sen itse
card-nothing-promised = { $asked }; kukaan ei ole vielä luvannut mitään
card-promised = { $asked }; luvattu: { $words }
chip-place = Missä?
chip-worked-when = Onnistui, kun…
chip-ask = Mitä pyydämme?
chip-promised = Kuka lupaa?
chip-addressee = Kenelle kerrotaan?
chip-question-place = Missä se on? Muutama sana riittää.
chip-question-worked-when = Mistä tiedämme, että se onnistui? Esimerkiksi: siitä kuljetaan iltakahdeksan jälkeen
chip-question-ask = Mitä pyydämme niiltä, jotka päättävät?
chip-question-promised = Kuka on luvannut mitä? Esimerkiksi: koulu lainaa kaksi tikasta
chip-question-addressee = Kenelle kirje menee? Nimi ja sähköposti tai verkkolomake.
chip-filled = Se on nyt kortissa.
button-more = Lisää
button-charts = Kaaviot
button-poster = Linkki ja juliste
button-take-back = Peru kampanja
button-read-ideas = Lue ehdotukset
button-report = Ilmoita
button-add-to-group = Lisää minut ryhmään
in-private = Lähetin sen sinulle yksityisesti.
charts-coming = Kaaviot tulevat hetken päästä.
no-charts-yet = Piirrettävää on vielä liian vähän.
poster-coming = Juliste tulee hetken päästä.
poster-here = Tulosta ja ripusta: kuka vain voi tulla mukaan koodilla.
taken-back = Peruttu. Siitä ei jää mitään talteen.
stands-short = { $day }. { $people ->
        [one] 1 ihminen mukana
       *[other] { $people } ihmistä mukana
    }, { $acts ->
        [one] 1 asia tehty
       *[other] { $acts } asiaa tehty
    }, { $time }.
menu = { $title }
    Tällä linkillä kuka vain voi tulla mukaan: { $link }
    Lisäpäiviin tai päättämiseen tarvitaan { $three } ihmistä yhdessä.
welcome = Hei. Autan naapureita saamaan yhden asian valmiiksi. Lisää minut ryhmäsi keskusteluun ja aloita siellä.
arrived = Tervetuloa. Voit tehdä täällä kaiken muun, mutta et näe ryhmän keskustelua.
    Mitä sanot minulle, säilyy tätä kampanjaa varten. /privacy kertoo kuka näkee, /forgetme poistaa.

card-carried = { $n ->
        [one] 1 huoli viime kerralta odottaa vastausta
       *[other] { $n } huolta viime kerralta odottaa vastausta
    }

## end of hello and card

### initiate

refusal-campaign-days = Kampanja kestää 1–{ $most } päivää. Kirjoita esimerkiksi: /campaign Alikulku on pimeä 14 pv


second = Täällä on jo kampanja. Tähän tarvitaan kaksi ihmistä: { $title }
button-second = Minäkin haluan
second-agreed = Sovittu. Kampanja alkoi.

## end of initiate

### design

refusal-too-many-open = Sinulla on auki { $limit } ideaa. Uusi mahtuu, kun yksi niistä on ratkaistu.

proposal-head = Ehdotus { $n }
proposal-until = Ratkeaa { $until }. { $voted ->
        [0] Kukaan ei ole vielä äänestänyt.
        [one] 1 on äänestänyt.
       *[other] { $voted } on äänestänyt.
    }
voted-support = Kannatat tätä. Voit muuttaa sen { $until } asti.
voted-fine = Tämä käy sinulle. Voit muuttaa sen { $until } asti.
voted-concern = Sinulla on huoli. Voit muuttaa sen { $until } asti.
voted-not-mine = Ei sinun juttusi. Voit muuttaa sen { $until } asti.

## end of design

### deliver

refusal-minutes-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }. Kirjoita esimerkiksi: /did lakaisin pihan 30 min
refusal-too-many-acts = Tänään on kirjattu jo { $limit } asiaa. Huomenna voi kirjata lisää.
refusal-too-many-minutes = Päivässä on { NUMBER($limit, useGrouping: 0) } minuuttia, ja jäljellä on { NUMBER($left, useGrouping: 0) }. Kirjoita vähemmän minuutteja, tai jätä ne pois.
refusal-task-split = Tehtävän voi jakaa { $least }–{ $most } osaan, joista kukin kestää vähintään minuutin.

noted = Merkitty: { $what }

refusal-did-empty = Kerro, mitä teit, esimerkiksi: /did lakaisin pihan 30 min
refusal-act-gone = Tämä on peruttu. Mikään ei muuttunut.
refusal-not-yours = Vain tekijä voi muuttaa tätä.
refusal-act-day-over = Se onnistuu { $hours } tunnin ajan. Kohdassa /mine voit perua sen.
refusal-evidence-full = Siinä on jo { $most } kuvaa. Enempää en säilytä.
refusal-thanks-own = Tämä on sinun. Muut voivat kiittää siitä.
refusal-task-empty = Kirjoita, mitä pitää tehdä, esimerkiksi: /task ripusta 12 lyhtyä 120
refusal-task-minutes = Jakamiseen tarvitaan minuutit. Kirjoita esimerkiksi: /task ripusta 12 lyhtyä 120
refusal-task-small = Tämä on jo osa. Sitä ei jaeta enää.
refusal-task-not-open = Tästä ei ole enää mitään auki.
refusal-task-not-done = Et merkinnyt tätä tehdyksi. Mikään ei muuttunut.
refusal-too-many-tasks = Tänään on kirjattu jo { $limit } tehtävää. Huomenna voi kirjata lisää.

noted-first = Säilytän nämä sanat ja näytän ne ryhmälle. Peru poistaa ne, /privacy kertoo lisää.
noted-file = Tiedostosta voi näkyä, missä se on tehty, joten en säilytä sitä. Lähetä se kuvana.
noted-undone = Peruttu. Siitä ei jäänyt mitään talteen.
noted-too = Merkitty. Kohdassa /mine näet kaikki omasi.
stays-open = Ei haittaa. Se jää auki.
undone = Peruttu. Sitä ei lasketa enää missään.
seen-by-me = Se lasketaan, ja vain sinä näet sen sanat täällä. Oma viestisi ryhmässä jää.
seen-by-group = Ryhmä näkee sen sanat. Kaupunki ei näe.
seen-by-city = Ryhmä näkee sen sanat. Sanat ja paikka menevät myös kaupungille.
ask-did = Mitä teit? Kirjoita esimerkiksi: lakaisin pihan 30 min
ask-change = Kirjoita se uudelleen, esimerkiksi: lakaisin pihan 30 min
ask-minutes = Kauanko suunnilleen?
ask-people = Montako teitä oli?
ask-when = Milloin se oli?
button-people = { $n ->
        [1] Vain minä
       *[other] { $n }
    }
button-when = { $days ->
        [0] Tänään
        [1] Eilen
       *[other] { $days } päivää sitten
    }
button-dont-know = En tiedä
button-change = Muuta
button-just-me = Vain minulle
button-group = Ryhmälle
button-city = Myös kaupungille
button-not-city = Ei kaupungille
button-undo = Peru
button-thanks = 🙏 Kiitos
button-back = Kortille
button-other-act = Tämä on jostain muusta
button-older = Vanhempia
act-today = tänään
act-yesterday = eilen
act-sometime = jokin aika sitten
act-people = { $n } ihmistä
act-voice = ääniviesti
act-photo = kuva
act-kept = tekijän omana tietona
acts-none = Vielä ei ole merkitty mitään.
evidence-added = Lisätty tähän: { $what }

task-head = Tehtävä, johon voi tarttua kuka vain:
task-piece = { $words } ({ $n }/{ $of })
task-pieces = { $n } osaa, { $done ->
        [0] yksikään ei ole vielä valmis
        [one] 1 on valmis
       *[other] { $done } on valmiina
    }
task-takers = { $n ->
        [one] 1 on mukana tässä
       *[other] { $n } on mukana tässä
    }
task-is-done = Valmis.
task-was-split = Jaettu { $n } osaan. Pienin tulee ensin.
task-joined = Olet mukana. Se ei sido: paina uudelleen, jos jäät pois.
task-left = Jäit pois. Se on ihan hyvä niin.
task-done = Valmis: { $what }
task-done-private = Valmis. Yksityisviestissä voit merkitä sen omaksesi.
task-done-again = Valmis. Paina vielä kerran, niin merkitsen sen sinulle ({ $time }).
task-noted = Merkitty sinulle.
task-open-again = Taas auki.
ask-note = Merkitsenkö sen sinulle?
steps-head = Pieniä töitä, pienin ensin:
steps-none = Yhtään pientä työtä ei ole auki. Kirjoita sellainen näin: /task maalaa kaksi lyhtyä 20
steps-more = Ja vielä { $n }.
button-me-too = Minäkin
button-me-too-done = Minäkin tein tätä
button-done = Valmis
button-split = Jaa osiin
button-step-take = { $n } · Minäkin
button-step-done = { $n } · Valmis
button-note-minutes = Kyllä, { $time }
button-note = Kyllä
button-note-words = Kerron toisin
button-not-done = Ei vielä valmis

thanks = Joku kiittää sinua tästä:
thanks-heard = Vien kiitoksesi perille tänä iltana.
part-of = Illan kuvassa on { $acts ->
        [one] 1 teko
       *[other] { $acts } tekoa
    } ja { $people ->
        [one] 1 tekijä
       *[other] { $people } tekijää
    }. Sinun osuutesi siinä:
as-yourself = Tässä ei ole kenenkään nimeä. Kenen tämä on?
button-was-me = Se olin minä
was-you = Merkitty sinun sanomaksesi.

## end of deliver

### assess and closing

button-yes = Kyllä
button-partly = Osittain
button-no = Ei
button-prolong = Seitsemän päivää lisää
button-early = Päätetään, se onnistui
button-again = Aloita uudelleen
button-change-here = Meikäläiset voivat…
button-true = Pitää paikkansa
button-not-yet = Ei vielä
warn = { $title } päättyy { $end }.
ask-useful = Oliko siitä sinulle hyötyä?
useful-waiting = { $n ->
        [0] Kukaan ei ole vielä vastannut
        [one] 1 on vastannut
       *[other] { $n } on vastannut
    }. Tulos näytetään, kun vastauksia on { $least }.
useful-shown = { $yes }/{ $n } sanoo, että siitä oli hyötyä{ $partly ->
        [0] {"."}
       *[other] , { $partly } osittain.
    }
survey-heard = Merkitty. Voit muuttaa sen. Vastauksia { $n }; tulos näkyy, kun niitä on { $least }.
early-agreed = { $n ->
        [1] Haluat päättää nyt. Tarvitaan vielä kaksi.
        [2] Kaksi haluaa päättää nyt. Tarvitaan vielä yksi.
       *[other] Kolme oli samaa mieltä. Kampanja päättyy nyt.
    }
prolong-agreed = { $n ->
        [1] Haluat seitsemän päivää lisää. Tarvitaan vielä kaksi.
        [2] Kaksi haluaa seitsemän päivää lisää. Tarvitaan vielä yksi.
       *[other] Kolme oli samaa mieltä. Seitsemän päivää lisää.
    }
closed = { $title }: tämä kampanja on päättynyt.
outcome-yes = Se onnistui.
outcome-partly = Se onnistui osittain.
outcome-no = Se ei onnistunut.
outcome-none = Vielä liian harva on sanonut, onnistuiko se.
closed-totals = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } oli mukana. { $givers ->
        [one] 1 heistä
       *[other] { $givers } heistä
    } teki { $acts ->
        [one] 1 asian
       *[other] { $acts } asiaa
    }: { $time }.
closed-ideas = { $ahead }/{ $n } ehdotuksesta eteni.
closed-concerns = { $n ->
        [one] 1 huoli
       *[other] { $n } huolta
    } jäi ilman vastausta. /again jatkaa.
closed-few = { $title } on päättynyt. Mukana oli alle kolme, joten kaavioita ei ole.
closing-papers = Kirje kaupungille ja paketti, jonka kuka tahansa voi tarkistaa.
    Tarkistussumma: { $checksum }
answer-head = Vastaus, joka tuli:
answer-told = Yksi ihminen kertoi tämän. Pitääkö se paikkansa?
answer-confirmed = Täällä se on vahvistettu.
answer-disputed = Ei vielä, sanotaan täällä.
answer-told-toast = Merkitty.
answer-confirmed-toast = Merkitty: pitää paikkansa.
answer-disputed-toast = Merkitty: ei vielä.
lasted = { $title } päättyi kolme kuukautta sitten. Kestikö se?
lasted-shown = { $yes }/{ $n } sanoo, että se kesti, { $partly } osittain.
ask-change-here = Kuinka hyvin tämä pitää kohdallasi paikkansa? "Meikäläiset voivat muuttaa asioita täällä."
    1 = ei lainkaan, 5 = täysin.
again-started = Alkaa uudelleen.

## end of assess and closing

### safety

## end of safety

### me

## end of me

### help and menu

nothing-asked = En kysynyt juuri nyt mitään. Kirjoita /did, /propose tai /help.
menu-campaign = Aloita kampanja
menu-did = Kerro, mitä teit
menu-propose = Tuo ehdotus
menu-board = Missä mennään
menu-help = Mitä täällä voi tehdä
menu-mine = Mitä minusta on tallessa
menu-language = Vaihda kieli
menu-privacy = Mitä tallennetaan ja kuka näkee
menu-forgetme = Poista minut

## end of help and menu

### charts

# A no-break space holds a number and its noun together in titles.
chart-pattern-day = d.M.
chart-pattern-date = d.M.y
chart-period = { $first }–{ $last }
chart-list = { $most } ja { $last }
chart-number = { $n }
chart-source = Lähde: mitä ihmiset kertoivat botille · { $date }
chart-n-acts = { $n ->
    [one] 1 teko
   *[other] { $n } tekoa
}
chart-n-people = { $n ->
    [one] 1 ihminen
   *[other] { $n } ihmistä
}
chart-n-ideas = { $n ->
    [one] 1 idea
   *[other] { $n } ideaa
}
chart-subtitle = { $what } · { $people } · { $period }
chart-note-others = { $n ->
    [one] Näistä 1 tuli kaupungilta tai kumppanilta.
   *[other] Näistä { $n } tuli kaupungilta tai kumppaneilta.
}
chart-note-folded = { $n ->
    [one] Näistä 1:n sanat on taiteltu piiloon.
   *[other] Näistä { $n }:n sanat on taiteltu piiloon.
}
chart-folded = taiteltu piiloon: { $reason }

chart-kind-notice = huomattiin jotain
chart-kind-voice = otettiin kantaa
chart-kind-know = jaettiin tietoa
chart-kind-sketch = suunniteltiin
chart-kind-host = kutsuttiin koolle
chart-kind-do = tehtiin käsin
chart-kind-care = pidettiin huolta
chart-kind-carry = kannettiin
chart-kind-lend = lainattiin
chart-kind-give = annettiin
chart-kind-teach = opetettiin
chart-kind-check = tarkistettiin
chart-kind-other = tehtiin muuta

chart-phase-initiate = alku
chart-phase-design = ideat
chart-phase-deliver = tekeminen
chart-phase-assess = arviointi

chart-did-none = Vielä ei ole merkitty mitään
chart-did-all = Joka kerta { $kind }: { $n } kertaa
chart-did-top = Useimmin { $kind }: { $k } kertaa, tekoja on { $n }
chart-did-many = Teimme { $n ->
    [one] 1 teon
   *[other] { $n } tekoa
} { $kinds ->
    [one] yhdellä tavalla
   *[other] { $kinds } eri tavalla
}
chart-did-part = { $kind } ({ $n })
chart-did-caption = { $acts }, { $people }; useimmin { $kinds }.

chart-pulse-top = Vilkkain päivä oli { $day }: { $k } tekoa, kaikkiaan { $n }
chart-pulse-top-days = Vilkkaimmat { $days } päivää alkoivat { $day }: { $k } tekoa, kaikkiaan { $n }
chart-pulse-active = jotain tehtiin { $k ->
    [one] 1 päivänä
   *[other] { $k } päivänä
}, päiviä oli { $n }
chart-pulse-active-days = jotain tehtiin { $k } jaksossa, jaksoja oli { $n } ({ $days } päivää kukin)
chart-pulse-caption = { $title }; { $active }.

chart-size-none = Kukaan ei ole kertonut, kauanko kesti
chart-size-few = { $n ->
    [one] 1 askel kesti { $time }
   *[other] { $n } askelta kesti yhteensä { $time }
}
chart-size-small = Useimmat askeleet olivat pieniä: { $k }/{ $n } kesti enintään { $time }
chart-size-half = Ainakin puolet kesti enintään { $time }: { $k }/{ $n }
chart-size-n = Aika tiedossa { $k }/{ $n }
chart-size-caption = { $title }; yhteensä { $time }{ $unknown ->
    [0] .
   *[other] , ja { $unknown } ilman aikaa.
}
chart-size-0 = enintään 10 min
chart-size-1 = 11–20 min
chart-size-2 = 21–30 min
chart-size-3 = 31–60 min
chart-size-4 = 1–2 t
chart-size-5 = yli 2 t
chart-size-unknown = aikaa ei kerrottu

chart-ideas-none = Täällä ei ole vielä ollut yhtään ideaa
chart-ideas-ahead = { $n ->
    [one] 1 idea etenee
   *[other] { $n } ideaa etenee
}
chart-ideas-not-ahead = { $n } ei etene
chart-ideas-open = { $n } on auki
chart-ideas-retired = { $n } väistyi toisen tieltä
chart-ideas-withdrawn = { $n } on peruttu
chart-ideas-caption = { $title }; { $n ->
    [0] yksikään huoli ei odota vastausta.
    [one] 1 huoli odottaa vastausta.
   *[other] { $n } huolta odottaa vastausta.
}
chart-ideas-more = { $n ->
    [one] Ja vielä 1, ideoiden luettelossa.
   *[other] Ja vielä { $n }, ideoiden luettelossa.
}
chart-ideas-hidden = Avoimien ideoiden äänet näkyvät, kun ne on ratkaistu.
chart-state-ahead = Etenee
chart-state-not-ahead = Ei etene
chart-state-open = Auki
chart-state-retired = Väistyi toisen tieltä
chart-state-withdrawn = Peruttu
chart-vote-support = { $n } kannattaa
chart-vote-fine = { $n } käy
chart-vote-concern = { $n } { $n ->
    [one] huoli
   *[other] huolta
}
chart-vote-not-mine = { $n } ei minun juttuni
chart-concern-waits = { $n ->
    [one] Huoli odottaa vastausta: { $reasons }
   *[other] { $n } huolta odottaa vastausta: { $reasons }
}
chart-concern-answered = Huoliin on vastattu: { $reasons }
chart-reason-money = raha
chart-reason-safety = turvallisuus
chart-reason-who = kuka tekee
chart-reason-fairness = ei reilua
chart-reason-other = jokin muu

chart-growth-none = Kukaan ei ole vielä tullut mukaan
chart-growth-title = { $people ->
    [one] 1 ihminen
   *[other] { $people } ihmistä
} oli mukana{ $kinds ->
    [0] {""}
   *[other] , { $kinds } tavalla
}{ $places ->
    [0] {""}
   *[other] {" "}ja { $places } paikassa
}
chart-growth-caption = { $title }; { $day } mennessä mukana oli { $n }.
chart-growth-people = Mukana olleet ihmiset
chart-growth-kinds = Tavat auttaa
chart-growth-places = Paikat

chart-poster-people = { $n ->
    [one] ihminen
   *[other] ihmistä
}
chart-poster-acts = { $n ->
    [one] teko
   *[other] tekoa
}
chart-poster-time = annettua aikaa
chart-poster-untimed = { $n ->
    [one] 1 teosta ei kerrottu aikaa.
   *[other] { $n } teosta ei kerrottu aikaa.
}
chart-poster-asked = Mitä pyysimme
chart-poster-no-promise = Kukaan ei luvannut mitään.
chart-poster-did = Mitä teimme eniten
chart-poster-worked-when = Sanoimme, että se toimii, kun
chart-poster-ended = Miten kävi
chart-poster-left = Mitä jäi
chart-outcome-yes = se onnistui
chart-outcome-partly = se onnistui osittain
chart-outcome-no = tällä kertaa se ei onnistunut
chart-outcome-unsaid = kukaan ei ole vielä sanonut, onnistuiko se
chart-poster-useful = { $n }/{ $m } sanoi, että siitä oli hyötyä{ $partly ->
    [0] .
   *[other] , { $partly } osittain.
}
chart-left-concerns = { $n ->
    [one] 1 huoli odottaa vastausta
   *[other] { $n } huolta odottaa vastausta
}
chart-left-tasks = { $n ->
    [one] 1 pieni askel on vielä auki
   *[other] { $n } pientä askelta on vielä auki
}
chart-poster-caption = { $done }: { $outcome }.

poster-ask = Tule mukaan: suuntaa puhelimen kamera koodiin.
poster-open-until = Päättyy: { $when }
poster-no-camera = Tai kirjoita tämä osoite:
poster-operator = Ylläpitäjä: { $operator }
poster-alt = QR-koodi, joka avaa osoitteen { $link }

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
