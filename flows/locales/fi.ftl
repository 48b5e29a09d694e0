### common

pattern-day = cccc'na' d. MMMM
pattern-time = H.mm
moment = { $day } klo { $time }
hours = { $n } t
minutes = { $n } min

refusal-text-nul = Yhtä näistä merkeistä en voi tallentaa. Kirjoita se uudelleen.
refusal-text-empty = Siinä ei ole sanoja. Kirjoita, mistä on kyse.
refusal-text-too-long = Merkkejä on { $length }, ja mukaan mahtuu { $limit }. Sano se lyhyemmin.
refusal-rule-out-of-range = Noin ei voi tehdä. Aina pätee vähintään 50 %, 2 ihmistä ja 12 tuntia.
refusal-rule-range = Noin ei voi tehdä: luku on { $least }–{ $most }. Aina pätee vähintään 50 %, 2 ihmistä ja 12 tuntia.

again-in-case = Uudelleen siltä varalta, ettei viesti tullut perille:
button-support = Kannatan
button-fine = Käy
button-concern = Huoli
button-not-mine = Ei minun juttuni

refusal-stale-button = Tämä nappi on vanhentunut. Käytä uusinta korttia.
refusal-no-campaign = Täällä ei ole kampanjaa. Aloita näin: /campaign Alikulku on pimeä 14d
refusal-aid-in-chat = Tarpeet ja tarjoukset näkyvät vain ryhmän keskustelussa oleville. Jos olet siellä jo, paina siellä jotain nappia.
refusal-removed = Sinut on poistettu tästä ryhmästä, joten et voi osallistua sen kampanjaan.
refusal-campaign-over = Tämä kampanja on päättynyt. /again aloittaa sen uudelleen.
refusal-campaign-waits = Tämä kampanja odottaa, että joku toinenkin lähtee mukaan.
refusal-campaign-empty = Kerro näin, mistä on kyse: /campaign Alikulku on pimeä 14d
refusal-campaign-days = Kampanja kestää 1–{ $most } päivää. Kirjoita näin: /campaign Alikulku on pimeä 14d
refusal-campaign-in-group = Kampanja käydään ryhmässä. Lisää minut ryhmääsi ja aloita siellä.
refusal-second-needs-another = Siihen tarvitaan joku muu kuin sinä.
refusal-forwarded = Välitettyä viestiä ei lasketa. Kirjoita se omin sanoin.
refusal-propose-empty = Kirjoita ehdotus perään: /propose Lyhtyjä perjantaina
refusal-too-many-open = Sinulla on jo { $limit } avointa ehdotusta. Peru yksi tai odota sen ratkeamista.
refusal-vote-closed = Tämä ehdotus on jo ratkennut. Mikään ei muuttunut.

folded = Piilotettu: { $reason }
fold-reason-hurts = se loukkaa jotakuta
fold-reason-private = se on yksityistä
fold-reason-unlawful = se on laitonta
fold-reason-spam = se on mainos
fold-reason-about-me = joku sanoo, että se koskee häntä
no-longer-shown = Tätä ei enää näytetä.
words-taken-back = (sanat poistettu)
campaign-untitled = Kampanja, joka alkoi { $day }

refusal-nothing-to-repeat = Täällä ei ole vielä päättynyt kampanjaa.
refusal-survey-closed = Tämä kysymys on jo suljettu.
refusal-cant-prolong = Lisäpäiviä annetaan kerran, enintään { $most } päivään asti.
refusal-take-part-first = Tee tai sano ensin jotain kampanjassa.
refusal-answer-empty = Kirjoita, mitä kaupunki vastasi: /answer Helsinki: lamput vaihdettu 3.3.
refusal-answer-needs-another = Sen vahvistaa joku muu kuin sinä.

refusal-starter-only = Sen voi tehdä vain aloittaja.
refusal-others-acted = Muutkin ovat jo mukana, joten se jatkuu.
refusal-title-stands = Otsikkoa voi korjata tunnin ajan. Nyt se pysyy.

refusal-too-many-reports = Tänään on jo { $limit } ilmoitusta. Ryhmän tai botin ylläpitäjä voi auttaa.
refusal-author-only = Sen voi tehdä vain kirjoittaja.
refusal-unfold-operator = Tästä päättää botin ylläpitäjä. Kirjoita hänelle.
refusal-switch-in-group = Se on ryhmän asetus. Kirjoita se ryhmässä.
refusal-timezone = Kirjoita aikavyöhyke näin: /timezone Europe/Helsinki
refusal-quiet = Kirjoita hiljaiset tunnit näin: /quiet 21-8
refusal-unknown-command = En tunne tuota. /help kertoo, mitä voi tehdä.

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
card-addressee = Vastaanottaja: { $words }
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
chip-title = Anna sille nimi
chip-question-place = Missä se on? Muutama sana riittää.
chip-question-worked-when = Mistä tiedämme, että se onnistui? Esimerkiksi: siitä kuljetaan iltakahdeksan jälkeen
chip-question-ask = Mitä pyydämme niiltä, jotka päättävät?
chip-question-promised = Kuka on luvannut mitä? Esimerkiksi: koulu lainaa kahdet tikkaat
chip-question-title = Mistä on kyse? Muutama sana riittää.
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
poster-here = Tulosta ja ripusta seinälle: koodilla pääsee mukaan kuka vain.
taken-back = Peruttu. Poistin sen sanat.
stands-short = { $day }. { $people ->
        [one] 1 ihminen mukana
       *[other] { $people } ihmistä mukana
    }, { $acts ->
        [one] 1 asia tehty
       *[other] { $acts } asiaa tehty
    }, { $time }.
menu = { $title }
welcome = Hei. Autan naapureita saamaan yhden asian valmiiksi. Lisää minut ryhmäsi keskusteluun ja aloita siellä.
arrived = Tervetuloa. Et näe ryhmän keskustelua, mutta kaikki muu onnistuu täällä.
    Säilytän tätä kampanjaa varten sen, mitä sanot minulle. /privacy kertoo lisää, /forgetme poistaa sen.

card-carried = { $n ->
        [one] 1 huoli viime kerralta odottaa vastausta
       *[other] { $n } huolta viime kerralta odottaa vastausta
    }

menu-running = Tällä linkillä kuka vain voi tulla mukaan: { $link }
    Lisäpäiviin tai päättämiseen tarvitaan { $three } ihmistä yhdessä.
chip-now = Nyt siinä lukee: { $words }
first-words = Säilytän nämä sanat ja näytän ne kortissa. /privacy kertoo lisää, /forgetme poistaa sinut.
first-tap = Merkitsen, että olet mukana. /privacy kertoo lisää.
card-taken-back = Tämä on peruttu.
board-carried = Viime kerralta: { $words }

## end of hello and card

### easy mode

easy-first = Helppo tila on päällä. Kysyn yhden asian kerrallaan.
easy-came = Tervetuloa. Voit osallistua täällä napeilla.
    Säilytän sen, mitä sanot minulle täällä.
easy-nowhere = Et ole vielä mukana missään kampanjassa. Pyydä linkki naapurilta.
easy-ask = Mitä haluat tehdä?
easy-off = Helppo tila on nyt pois päältä.
easy-button-on = Helppo tila
easy-button-off = Pois helposta tilasta
easy-button-home = Alkuun
easy-button-more = Lisää vaihtoehtoja
easy-button-first = Aiemmat vaihtoehdot
easy-button-report = Ilmoita
easy-button-vote-on = { $n ->
        [0] Katso äänestyksiä
       *[other] Äänestä · { $n }
    }
easy-button-stands = Mitä on meneillään
easy-what-subject = Mitä haluat katsoa?
easy-button-part-details = Kampanjan tiedot
easy-button-part-felt = Miltä tuntuu
easy-button-part-ask = Kysy tai kerro
easy-button-rest = Kaikki muu
easy-button-other = Toinen kampanja
easy-button-mine = Omat asiani
easy-button-help = Apua
easy-button-forget = Poista tietoni
easy-button-keep = Ei, säilytä
easy-button-kept = Mitä minusta säilytetään
easy-button-take = Tulen mukaan
easy-button-done = Se on tehty
easy-button-next = Seuraava työ
easy-button-concern = Jokin huolettaa
easy-care-head = Täällä kokoonnutaan. Mitä haluat katsoa?
easy-button-next-idea = Seuraava ehdotus
easy-button-next-chart = Seuraava kuva
easy-button-ideas = { $n ->
        [one] 1 ehdotus
       *[other] { $n } ehdotusta
    }
easy-step = Pieni työ { $n }/{ $of }:
easy-mine = Mitä haluat katsoa?
easy-ask-idea = Mitä ajattelet siitä?
easy-open = Mistä haluat äänestää?
easy-day = Tänään on päivä { $day }/{ $days }.
easy-ended = Se päättyi { $day }.
easy-done = { $people ->
        [one] 1 ihminen on
       *[other] { $people } ihmistä on
    } tehnyt { $acts ->
        [one] 1 asian.
       *[other] { $acts } asiaa.
    }
easy-ideas = { $n ->
        [0] Yhtään ehdotusta ei ole nyt auki.
        [one] 1 ehdotus on auki.
       *[other] { $n } ehdotusta on auki.
    }

easy-ask-did = Mitä teit? Kirjoita se tai sano se ääniviestinä.
easy-ask-change = Mitä teit? Kirjoita se tähän uudelleen.
easy-help = Autan naapureita saamaan yhden asian valmiiksi yhdessä.
    Valitset napeilla. Voit myös kirjoittaa tai lähettää ääniviestin.
    Mikään aloittamasi ei katoa: se odottaa viikon.
easy-forget-yes = Kyllä, poista
easy-look-role = Vastaat roolissa: { $role }. Voit vaihtaa sen kohdassa Kaikki muu.
easy-promise-own-on-date = Päätimme { $adopted } asiasta. Niistä { $carried } oli tehty viimeisenä päivänämme.
easy-forget = Poistan tietosi ja kaikki sanasi.
    Äänesi ja tekosi jäävät vain lukuina.
    En yllä kopioihin, joita muut ottivat, enkä lähetettyihin papereihin.
    Myös omat viestisi keskustelussa jäävät. Poistanko tietosi?
easy-privacy = Säilytän sen, mitä sanot minulle täällä.
    Nimesi on lukittu talteen. Se poistuu { $identity } päivää viimeisen kampanjasi jälkeen.
    Nimi säilyy, kun olet vuororyhmässä. Tervehdyksesi poistuu viikossa.
    Äänesi irrotetaan nimestäsi { $ballots } päivää lopun jälkeen.
    Ryhmä näkee sanasi. Kaupunki näkee ehdotukset ja huolet ilman nimeäsi.
    Kun kaksi ryhmää kulkee yhdessä, molemmat saavat saman kuin kaupunki.
    Ylläpitäjäni voi teknisesti lukea tiedot: { $operator }
    Varakopiot poistuvat { $backups } päivässä.
    Jos sinut on poistettu ryhmästä, siitä jää lukittu merkintä.
easy-nothing-asked = Mitä haluat tehdä?
easy-noted-first = Ryhmä näkee tämän. Voit perua sen.
easy-noted-too = Merkitty. Löydät sen kohdasta Omat asiani.
easy-noted-file = Tiedostosta voi näkyä, missä se on tehty. Lähetä se kuvana.
easy-arrived = Tervetuloa. Voit osallistua täällä napeilla.
easy-steps-none = Yhtään pientä työtä ei ole nyt auki.
easy-first-words = Säilytän nämä sanat. Ne näkyvät kortissa.
easy-first-tap = Merkitsen, että olet mukana.
easy-first-idea = Ryhmä näkee ehdotuksesi. Kaupunki myös, ilman nimeäsi.
    Voit muuttaa sitä tai perua sen.
easy-first-vote = Ryhmä näkee vain määrät.
easy-first-survey = Ryhmä näkee vain määrät.
easy-first-answer = Ryhmä näkee määrät. Kaupunki saa vastaukset ilman nimiä.
easy-first-question = Ryhmä näkee sanasi. Kaupunki myös, ilman nimeäsi.
easy-first-aid = Vain tämän keskustelun väki näkee nämä sanat.
easy-first-vote-asked = Ryhmä näkee kysymyksesi. Kaupunki myös, ilman nimeäsi.
easy-closed-concerns = { $n ->
        [one] 1 huoli
       *[other] { $n } huolta
    } jäi ilman vastausta.
easy-barrier-ask = Mikä on tiellä? Muutama sana riittää.
    Ryhmä näkee sanat. Kaupunki myös, ilman nimeäsi.
easy-invite-no-page = Botilla ei ole sivua virkahenkilöille. Linkki vie Telegramiin:
easy-map-how-first = Vastaa tähän viestiin yhdellä lauseella. Muut ovat samaa tai eri mieltä.
easy-map-until = Sulkeutuu { $until }. Vastannut näkee, mitä muut ajattelevat. Lopuksi sen näkevät kaikki.
easy-promise-on-date = Kaupunki lupasi { $adopted } asiaa määräpäivään mennessä. Niistä { $carried } oli silloin tehty.
easy-result-newcomers = { $n ->
        [one] Äänistä 1 tuli uudelta ihmiseltä.
       *[other] Äänistä { $n } tuli uusilta ihmisiltä.
    }
easy-rule-ask-method = Miten ryhmä äänestää kysymyksistä?
easy-rules-fixed = Päättymisestä, päivärajoista ja nimien säilytyksestä ei äänestetä.
easy-rules-how = Ryhmä voi muuttaa sääntöjään yhdessä.
easy-tally-quorum = Alussa mukana oli { $base }. Siksi puolesta tarvittiin { $needed }.
easy-twin-means =
    Yhteisiä ovat kaaviot ja ne tehtävät, jotka on merkitty molemmille.
    Lopuksi tehdään yksi paketti, jonka molemmat ryhmät saavat.
    Siinä ovat ne sanat, jotka ihmiset antavat kaupungille.
    Mitään muuta toisen ryhmän kirjoittamaa ei näytetä toisessa.
easy-twin-offer-head = Toinen ryhmä voisi liittyä tähän kampanjaan.
easy-twin-offer-over = Linkki on peruttu tai vanhentunut.
easy-twin-package-few = Toisessa ryhmässä oli alle kolme ihmistä. Sillä ei ole siinä osuutta.
easy-refusal-twin-in-group = Se onnistuu ryhmässä.
easy-refusal-twin-offer-over = Tämä ei enää odota. Ryhmänne voi tehdä uuden linkin.
easy-refusal-twin-expired = Linkki on vanhentunut. Toinen ryhmä voi tehdä uuden.
easy-refusal-twin-ended = Se kampanja on päättynyt. Ryhmänne voi aloittaa oman.
easy-refusal-twin-none = Ette kulje nyt yhdessä toisen ryhmän kanssa.
easy-vote-review-closed = Jos se ei enää sovi, kysykää uudelleen.
easy-vote-review-running = Jos se ei enää sovi, kysykää uudelleen.
easy-vote-tally-turnout = Mukana on { $part }: { $voted } äänesti, { $abstained } antoi tyhjän, { $silent } ei äänestänyt.
easy-why-equal-shares = { $n ->
        [one] Rahaa saa 1 asia. Kullakin { $voters } äänestäjästä oli yhtä suuri osa.
       *[other] Rahaa saa { $n } asiaa. Kullakin { $voters } äänestäjästä oli yhtä suuri osa.
    }
easy-why-greedy-no-skip = { $n ->
        [one] Pelkillä äänillä rahat riittävät 1 hankkeeseen.
       *[other] Pelkillä äänillä rahat riittävät { $n } hankkeeseen.
    }
easy-chart-barriers-wait = { $n ->
        [one] 1 este odottaa vastausta
       *[other] { $n } estettä odottaa vastausta
    }

easy-refusal-act-day-over = Se onnistuu { $hours } tunnin ajan. Voit yhä perua sen.
easy-refusal-answer-empty = Mitä kaupunki vastasi? Kirjoita se tähän.
easy-refusal-ask-empty = Mitä haluat kysyä? Kirjoita se tähän.
easy-refusal-barrier-empty = Mikä on tiellä? Kirjoita se tähän.
easy-refusal-campaign-days = Kampanja kestää 1–{ $most } päivää.
easy-refusal-campaign-empty = Mistä on kyse? Muutama sana riittää.
easy-refusal-campaign-over = Tämä kampanja on päättynyt.
easy-refusal-did-empty = Mitä teit? Kirjoita se tähän.
easy-refusal-draft-expired = Sanat odottivat viikon, ja nyt ne on poistettu. Kirjoita ne uudelleen.
easy-refusal-forget-other = Se poistaisi jonkun toisen. Paina alussa Poista tietoni.
easy-refusal-invite-empty = Kuka hän on? Kirjoita nimi, tehtävä ja virasto.
easy-refusal-invite-over = Tämä kutsu ei enää odota. Voit aloittaa uuden.
easy-refusal-map-days = Kysymys on auki 1–{ $most } päivää.
easy-refusal-map-has-answers = Joku on jo vastannut. Siksi kysymys pysyy auki loppuun asti.
easy-refusal-minutes-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }.
easy-refusal-need-empty = Mitä tarvitset? Kirjoita se tähän.
easy-refusal-no-campaign = Täällä ei ole nyt kampanjaa.
easy-refusal-offer-empty = Mitä tarjoat? Kirjoita se tähän.
easy-refusal-official-answers-only = Vastaat täällä kaupungin puolesta. Siksi et voi tehdä tätä.
easy-refusal-propose-empty = Mitä ehdotat? Kirjoita se tähän.
easy-refusal-propose-reply = Noita sanoja en voi tuoda ehdotukseksi. Kirjoita omasi.
easy-refusal-quiet = Hiljaiset tunnit valitaan ryhmässä.
easy-refusal-removed = Sinut on poistettu tästä ryhmästä. Siksi et voi osallistua täällä.
easy-refusal-rule-unknown = En tunne sitä sääntöä.
easy-refusal-rule-value = Se ei käy arvoksi sääntöön { $rule }.
easy-refusal-task-empty = Mitä pitää tehdä? Kirjoita se tähän.
easy-refusal-task-minutes = Jakamiseen tarvitaan minuutit.
easy-refusal-task-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }.
easy-refusal-task-split = Tehtävän voi jakaa { $least }–{ $most } osaan.
    Kukin osa kestää vähintään minuutin.
easy-refusal-timezone = Aikavyöhyke valitaan ryhmässä.
easy-refusal-unknown-command = En tunne tuota. Napit näyttävät, mitä voi tehdä.
easy-refusal-vote-draft-gone = Tätä luonnosta ei enää ole. Aloita uudelleen.
easy-refusal-vote-empty = Mitä haluat kysyä? Kirjoita se tähän.

spoken-somebody = Joku
spoken-kept = Säilytän ääniviestisi viikon. Sen kuulee vain se, jonka valitset.
spoken-who = Kuka saa kirjoittaa sen puolestasi?
spoken-nobody = Ketään ei voi nyt pyytää. Voit myös kirjoittaa sen itse.
spoken-declined = Hän ei nyt ehdi. Voit pyytää jotakuta toista.
spoken-waits-asked = { $name } sai pyynnön. Kerron sinulle, miten käy.
spoken-waits-writing = { $name } kirjoittaa sitä. Näytän sen ensin sinulle.
spoken-wrote = { $name } kirjoitti, mitä sanoit:
spoken-right = Onko se oikein?
spoken-asked = { $name } sanoi ehdotuksen ääneen ja valitsi sinut. Kirjoitatko sen hänen puolestaan?
spoken-accepted = Kirjoitat tämän. Ehdottaja: { $name }.
spoken-listen = Kuuntele se. Kirjoita sitten tähän, mitä { $name } sanoo.
spoken-not-quite = { $name } sanoo, ettei se ole vielä aivan oikein.
spoken-passed-on = Näytän sen ehdottajalle. Voit vielä kirjoittaa sen paremmin.
spoken-confirmed = Ehdottaja hyväksyi kirjoittamasi. Ryhmä näkee nyt ehdotuksen.
spoken-i-ask = Kysyn asiaa kahden kesken.
spoken-gone = Poistin sen.
spoken-declined-toast = Se käy hyvin.
spoken-hurts = Ääniviestisi loukkasi sitä, joka kuuli sen. Poistin sen.
spoken-hurts-toast = Poistin sen. Sinua ei enää pyydetä kirjoittamaan hänen puolestaan.
button-spoken-yes = Kyllä, julkaise
button-spoken-again = Ei aivan
button-spoken-else = Pyydä jotakuta toista
button-spoken-go = Anna olla
button-scribe-yes = Kyllä, kirjoitan
button-scribe-no = En nyt
refusal-spoken-over = Tämä ei enää odota.
refusal-spoken-many = { $limit } ääniviestiä odottaa jo. Hoida ensin yksi niistä.
refusal-scribe-gone = Häntä ei voi nyt pyytää. Valitse joku toinen.
refusal-scribe-enough = Jo { $limit } ihmistä on pyydetty. Voit kirjoittaa sen itse.
easy-what = Mikä tämä on?
easy-button-was-did = Tein tämän
easy-button-was-idea = Se on ehdotukseni
easy-button-was-nothing = Ei mitään
easy-idea-question = Mitä ehdotat? Kirjoita se tai sano se ääniviestinä.

chart-three-people = { $n ->
        [one] 1 ihminen oli mukana
       *[other] { $n } ihmistä oli mukana
    }
chart-three-period = Tiedot ovat ajalta { $period }
chart-three-title = Aihe on ”{ $title }”

easy-vote-ask-question-consent = Mitä kysyt? Kirjoita se tähän.
easy-vote-ask-question-single = Mitä kysyt? Kirjoita se tähän.
easy-vote-ask-question-approval = Mitä kysyt? Kirjoita se tähän.
easy-vote-ask-question-score = Mitä kysyt? Kirjoita se tähän.
easy-vote-ask-question-schulze = Mitä kysyt? Kirjoita se tähän.
easy-vote-ask-question-equal-shares = Mitä kysyt? Kirjoita se tähän.

easy-pulse-intro = Tässä on, mitä teemme muutenkin. Enintään { $most } kysymystä; ohita mitä haluat.
    Ryhmä näkee vain määrät, kun vastauksia on { $least }. Ne menevät kaupungille.
easy-look-intro-reflect = Ajatus ja käytäntö, enintään viisi kysymystä. Ohita vapaasti.
easy-look-intro-encounter = Tässä on, miltä se tuntui. Kysymykset eivät koske yhtä ihmistä.

easy-button-crew = Ryhmäni vuorot
easy-circle-joined-unreached = Olet ryhmässä { $crew }. Paina Start yksityisessä keskustelussa. Sitten voin kertoa vuorostasi.
easy-first-care = Vain tämän keskustelun väki näkee nämä sanat.
easy-refusal-circle-crews = Ryhmiä on 1–{ $most }.
easy-refusal-circle-empty = Mikä sen nimi on, ja montako ryhmää?
easy-refusal-circle-over = Tämä vuorolista on päättynyt. Voit aloittaa uuden.
easy-refusal-quiet-own = Kirjoita tunnit näin: 22-9
easy-refusal-session-empty = Mistä on kyse? Kirjoita se tähän.
easy-refusal-session-minutes = Tapaaminen kestää 5 minuutista 8 tuntiin.
easy-refusal-session-over = Tämä on jo ohi. Voit ehdottaa uutta.
easy-refusal-twin-name-empty = Kerro, mikä ryhmänne nimi on.
easy-session-told-felt = Kyse on tapaamisesta, ei kenestäkään. Näkyy { $n } vastauksesta alkaen.
easy-session-ended = Kukaan ei halunnut jatkaa. Siksi sarja päättyi.

## end of easy mode

### initiate

second = Täällä on jo kampanja. Tähän tarvitaan kaksi ihmistä: { $title }
button-second = Minäkin haluan
second-agreed = Sovittu. Kampanja alkoi.

topic-gone = Kampanjasi aihe on suljettu tai poistettu. Se jatkuu ryhmän yleisessä keskustelussa.

second-over = Kukaan muu ei halunnut toista kampanjaa, joten se ei alkanut.

## end of initiate

### design

refusal-propose-reply = Noita sanoja en voi tuoda ehdotukseksi. Kirjoita omasi näin: /propose Lyhtyjä perjantaina
refusal-author-removed = Sanojen kirjoittaja on poistettu ryhmästä. Sano asia omin sanoin.
refusal-only-the-author-of-words = Siitä päättää vain se, joka sanat kirjoitti.
refusal-not-author = Sen voi tehdä vain ehdottaja. Sinä voit äänestää tai ehdottaa omaasi.
refusal-other-not-open = Toinen ehdotus ei ole enää auki. Valitse jokin muu.
refusal-draft-expired = Sanat odottivat päivän, ja nyt ne on poistettu. Kirjoita /propose uudelleen.
refusal-no-concern = Tämä on niille, joilla on huoli. Paina ensin Huoli.
refusal-edit-too-late = Sanoja voi korjata tunnin ajan ennen ensimmäistä ääntä. Paina ehdotuksen alta Muuta.
refusal-paused-once = Tämä ehdotus oli jo kerran tauolla. Toista taukoa ei ole.
refusal-pause-too-late = Tauko menisi kampanjan lopun yli. Puhukaa asiasta nyt.
refusal-not-decided = Tämä ehdotus ei ole vielä ratkennut. Äänet näkyvät lopussa.
refusal-words-only = Kirjoita se sanoina. Kuva tai äänite ei tässä riitä.

idea-question = Mitä ehdotat? Kirjoita se tähän. Ryhmä näkee sen heti, ja voit muuttaa sitä.
idea-posted = Ryhmä näkee nyt ehdotuksesi.
idea-taken = Tallessa. Ehdotukset luetaan nyt yksi kerrallaan.
first-idea = Ryhmä näkee ehdotuksesi, kaupunki myös, ilman nimeäsi. Voit muuttaa sitä tai perua sen.
    ⋯ jättää sen pois kaupungin paketista, /forgetme poistaa sinut.
proposal-head = Ehdotus { $n }
proposal-head-of = Ehdotus { $n } · sanat: { $name }
proposal-until = Ratkeaa: { $until }. { $voted ->
        [0] Kukaan ei ole vielä äänestänyt.
        [one] 1 on äänestänyt.
       *[other] { $voted } on äänestänyt.
    }
proposal-amended = { $n ->
        [one] Sanat muuttuivat. 1 ääni annettiin aiemmille sanoille, ja se pysyy.
       *[other] Sanat muuttuivat. { $n } ääntä annettiin aiemmille sanoille, ja ne pysyvät.
    }
proposal-kept-open = Auki pidempään: tulos kääntyi vain uusien äänillä.
proposal-exclusive = Ei käy yhdessä tämän kanssa: ehdotus { $others }. Niistä valitaan yksi.
proposal-withdrawn = Ehdottaja perui tämän.
proposal-retired = Ehdottaja väistyi ehdotuksen { $n } tieltä. Ääniä ei siirretty.
proposal-not-secret = Näin pienessä ryhmässä äänet voi arvata. En lupaa salaista äänestystä.
more-lines = … ja { $n } riviä lisää
quoted = ”{ $words }”
button-own = Muuta
button-pause-agreed = Tauko 12 t · { $n }/{ $needed }

voted-support = Kannatat tätä. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
voted-fine = Tämä käy sinulle. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
voted-concern = Huolesi on kirjattu. Kerro syy ehdotuksen alta napilla. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
voted-concern-in-private = Huolesi on kirjattu. Kysyin syytä sinulta yksityisesti. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
voted-not-mine = Ei sinun juttusi. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
voted-concern-shown = Sinulla on huoli. Voit muuttaa mieltäsi, kunnes asia ratkeaa: { $until }.
not-voted = Et ole vielä äänestänyt. Ratkeaa: { $until }.
first-vote = Ryhmä näkee vain määrät. /forgetme poistaa sinut.

reason-money = Raha
reason-safety = Turvallisuus
reason-who = Kuka sen tekee
reason-fairness = Ei ole reilua
reason-other = Jokin muu
why-question = Sinulla on huoli ehdotuksesta { $words }. Mistä siinä on kyse?
why-words = Huolesi ehdotuksesta { $words } on kirjattu: { $reason }. Haluatko sanoa sen sanoin? Kirjoita tähän. Kaupunkikin näkee ne, ilman nimeäsi.
why-heard-private = Kirjattu: { $reason }. Jos haluat, kirjoita tähän muutama sana.
why-heard-group = Kirjattu: { $reason }. Jos haluat, vastaa ehdotukseen muutamalla sanalla.
concern-words-heard = Sanasi näkyvät nyt huolesi kohdalla.
concern-line = Huoli · { $reason }:
concern-line-bare = Huoli · { $reason }
concern-reasons = Huolia: { $reasons }
concern-amended = Muutos vastaa tähän.
concern-reply = Ehdottaja vastaa: { $words }
concern-asked = Vastausta on pyydetty: { $name }.
concern-waits = Huoli odottaa vastausta.
concern-for-author = Jollakulla on huoli ehdotuksestasi { $words }
concern-for-voter = Joku on huolissaan ehdotuksesta { $words }
concern-for-person = Huoleesi ehdotuksesta { $words } on vastattu.
concern-amended-now = Uudet sanat: { $words }
concern-answered-mark = Vastattu.
concern-marked = Merkitty: muutos vastaa siihen.
button-amend = Muuta sanoja
button-answer = Vastaa
button-answer-n = Katso ehdotusta { $n }
button-answer-reason = Vastaa: { $reason }
answer-question = Mitä vastaat siihen? Kirjoita se tähän. Ryhmä näkee sen.
answer-heard = Vastauksesi näkyy nyt huolen kohdalla.

news-concern = Ehdotuksesta { $n } on huoli: { $reasons }. Ääntä voi muuttaa, kunnes se ratkeaa: { $until }.
news-answered = Ehdotuksen { $n } huoleen on vastattu.
news-amended = Ehdotuksen { $n } sanat muuttuivat. Aiemmat äänet pysyvät. Ratkeaa: { $until }.
news-paused = Kolme meistä otti ehdotukselle { $n } tauon. Ratkeaa: { $until }.

menu-withdraw = Perutaanko se? Se päättyy, eikä sen ääniä lasketa mihinkään.
menu-retire = Minkä ehdotuksen tieltä? Ääniä ei siirretä.
menu-exclude = Mikä ehdotus ei käy yhdessä tämän kanssa?
button-withdraw = Peru ehdotus
button-withdraw-yes = Kyllä, peru
button-withdraw-no = Pidä se
button-retire = Toinen ehdotus on parempi
button-exclude = Eivät käy yhdessä
button-pause = 12 tunnin tauko
button-never-mind = Ei sittenkään
toast-withdrawn = Peruttu.
toast-retired = Ehdotus väistyi. Ääniä ei siirretty.
toast-excluded = Kirjattu. Niistä valitaan nyt yksi.
paused = Tauolla. Ratkeaa: { $until }.
pause-agreed = { $n }/{ $needed } pyytää taukoa. Siihen tarvitaan { $needed }.
amend-question = Nyt siinä lukee: { $words }
    Kirjoita uudet sanat tähän.
amended-free = Uudet sanasi ovat voimassa. Kukaan ei ollut vielä äänestänyt.
amended-announced = Uudet sanasi ovat voimassa. Aiemmat äänet pysyvät. Ratkeaa: { $until }.
amended-for-voter = Ehdotuksella, jota äänestit, on uudet sanat:
amended-answers = Vastaako muutos johonkin huoleen? Merkitse se.
button-answers = Vastaa huoleen: { $reason }

alike = Tämä on paljolti samaa. Kannatatko mieluummin jotain näistä?
button-instead = Kannatan ehdotusta { $n }
button-different = Omani on eri asia
asked = Joku haluaisi tuoda sanasi ehdotukseksi: { $words }
asked-group = Saako näistä sanoista tehdä ehdotuksen? Vain kirjoittaja voi vastata.
asked-note = Kysyin siltä, joka sen kirjoitti.
asked-yes = Se on nyt ehdotus.
asked-no = Asia jää siihen. Unohdin sanat.
button-asked-yes = Kyllä, saa tuoda
button-asked-no = Ei

ideas-wait = { $n ->
        [0] Yksikään ehdotus ei ole juuri nyt auki.
        [one] 1 ehdotus odottaa ääntäsi.
       *[other] { $n } ehdotusta odottaa ääntäsi.
    }
ideas-none = Yksikään ehdotus ei ole juuri nyt auki.
reminder = Et ole vielä äänestänyt tästä. Se ratkeaa pian.
button-next-idea = Seuraava ehdotus · { $n } auki

state-ahead = Se etenee.
state-not-ahead = Se ei etene.
result-ahead = { $words } etenee.
result-not-ahead = { $words } ei etene.
result-kept-open = { $words } on vielä auki. Tulos kääntyi vain uusien äänillä. Ratkeaa: { $until }.
result-nobody = Mukana on { $part }, eikä kukaan äänestänyt.
result-counts = { $support } kannattaa, { $fine } käy, { $concern ->
        [one] 1 huoli
       *[other] { $concern } huolta
    }, { $mine } ei minun juttuni; mukana olevista { $voted }/{ $part } äänesti.
result-needed = Tarvittiin { $threshold } % (kannatan tai käy) ja { $needed } ihmistä: tuli { $percent } % ja { $yes }.
result-needed-none = Tarvittiin { $threshold } % (kannatan tai käy) ja { $needed } ihmistä: ei tullut yhtään.
result-margin-fail = { $n ->
        [one] Jos 1 ääni olisi vaihtunut huoleksi, se ei olisi edennyt.
       *[other] Jos { $n } ääntä olisi vaihtunut huoleksi, se ei olisi edennyt.
    }
result-margin-pass = { $n ->
        [one] Jos 1 ääni olisi vaihtunut kannatukseksi, se etenisi.
       *[other] Jos { $n } ääntä olisi vaihtunut kannatukseksi, se etenisi.
    }
result-missing = { $n ->
        [one] Jos 1 kannattaja olisi ollut lisää, se etenisi.
       *[other] Jos { $n } kannattajaa olisi ollut lisää, se etenisi.
    }
result-choice = Niistä, jotka eivät käy yhdessä, valittiin yksi.
result-none-passed = Mikään niistä ei saanut tarpeeksi.
result-only-one = Vain ehdotus { $n } sai tarpeeksi.
result-more-people = Ehdotuksella { $n } oli enemmän ihmisiä takanaan.
result-more-support = Puolesta oli yhtä moni; ehdotusta { $n } kannatti useampi.
result-fewer-concerns = Puolesta oli yhtä moni; ehdotuksesta { $n } oli vähemmän huolia.
result-lower-cost = Puolesta oli yhtä moni; ehdotus { $n } maksaa vähemmän.
result-lot = Ne olivat kaikessa tasan. Arpa ratkaisi: ehdotus { $n }.
result-newcomers = { $n ->
        [one] Äänistä 1 tuli ihmiseltä, joka nähtiin ensi kertaa ehdotuksen jälkeen.
       *[other] Äänistä { $n } tuli ihmisiltä, jotka nähtiin ensi kertaa ehdotuksen jälkeen.
    }
result-newcomers-turn = Ilman niitä tulos olisi päinvastainen.
result-earlier = { $n ->
        [one] Äänistä 1 annettiin aiemmille sanoille.
       *[other] Äänistä { $n } annettiin aiemmille sanoille.
    }
button-counted = Näin laskettiin
button-counted-n = Näin laskettiin ehdotus { $n }
tally-method = Näin laskettiin: kannatan ja käy, kun mukana ovat myös huolet, vähintään { $threshold } %.
tally-quorum = Kun ehdotus tehtiin, mukana oli { $base }; siksi puolesta tarvittiin { $needed }.
tally-row = { $name }: { $n }{ $new ->
        [0] {""}
       *[other] {" "}(uusia: { $new })
    }
tally-silent = Mukana on { $part }: { $voted } äänesti ja { $silent } ei.
tally-lot = Arvan järjestys: ehdotus { $order }. Laskettu pöytäkirja ja julkinen arvo:
tally-decided = Ratkesi: { $when }.

## end of design

### deliver

refusal-minutes-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }. Kirjoita esimerkiksi: /did lakaisin pihan 30 min
refusal-task-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }. Kirjoita esimerkiksi: /task ripusta 12 lyhtyä 120
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
button-acts = Mitä on tehty
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
task-number = Luin luvun { $n } osaksi nimeä. Jos se on minuutteja, kirjoittaja voi muokata viestiään: { $n } min
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

refusal-task-words-gone = Sen sanoja ei voi toistaa. Kerro omin sanoin, mitä teit.
ask-what = Mitä se oli? Kerro se painamalla Muuta.
button-task-back = Peru tehtävä
task-taken-back = Peruttu sanoineen.

## end of deliver

### assess and closing

button-yes = Kyllä
button-partly = Osittain
button-no = Ei
button-prolong = Seitsemän päivää lisää
button-early = Päätetään, se onnistui
button-again = Aloita uudelleen
button-change-here = Kaltaisemme ihmiset…
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
    }: { $time }{ $untimed ->
        [0] {"."}
       *[other] {" "}({ $untimed } ilman aikaa).
    }
closed-ideas = { $ahead }/{ $n } ehdotuksesta eteni.
closed-concerns = { $n ->
        [one] 1 huoli
       *[other] { $n } huolta
    } jäi ilman vastausta. /again jatkaa.
closed-few = { $title } on päättynyt. Mukana oli alle kolme, joten kaavioita ei ole.
closing-papers = Kirje kaupungille ja paketti, jonka kuka tahansa voi tarkistaa.
    Tarkistussumma: { $checksum }
closing-log = Loki: { $size } merkintää, juuri { $root }
    Paketin ja lokin allekirjoitti { $name }. Sormenjälki: { $fingerprint }
answer-head = Saatu vastaus:
answer-told = Yksi ihminen kertoi tämän. Pitääkö se paikkansa?
answer-confirmed = Täällä se on vahvistettu.
answer-disputed = Täällä sanotaan: ei vielä.
answer-told-toast = Merkitty.
answer-confirmed-toast = Merkitty: pitää paikkansa.
answer-disputed-toast = Merkitty: ei vielä.
lasted = { $title } päättyi kolme kuukautta sitten. Kestikö se?
lasted-shown = { $yes }/{ $n } sanoo, että se kesti, { $partly } osittain.
ask-change-here = Kuinka hyvin tämä pitää kohdallasi paikkansa? ”Kaltaisemme ihmiset voivat muuttaa asioita täällä.”
    1 = ei lainkaan, 5 = täysin.
again-started = Alkaa uudelleen.

refusal-again-already = Se on jo alkanut uudelleen. Kortti on tässä keskustelussa.
first-survey = Ryhmä näkee vain määrät. /privacy kertoo lisää.
closed-late = En ollut paikalla, kun se päättyi: { $end }.
closed-nothing = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } oli mukana. Kukaan ei kertonut, mitä teki.
closed-totals-untimed = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } oli mukana. { $givers ->
        [one] 1 heistä
       *[other] { $givers } heistä
    } teki { $acts ->
        [one] 1 asian
       *[other] { $acts } asiaa
    }.
change-here = Kaltaisemme ihmiset voivat muuttaa asioita täällä: { $parts }.
change-here-start = alussa { $mean }/5 ({ $n } vastausta)
change-here-end = lopussa { $mean }/5 ({ $n } vastausta)
shown-from = Keskiarvo näytetään ilman nimiä, kun vastauksia on { $least }.
answer-later = Merkitty. Lopun jälkeen tuon yhden vastauksen kuussa; tämän { $day }.
board-answer = Saatu vastaus: { $words }

# Kaupungin väki: kaksi kutsuu

refusal-official-answers-only = Vastaat täällä kaupungin puolesta. Voit arvata, vastata ja luvata: /city
refusal-invite-empty = Kirjoita, kuka hän on: /invite Ingrid Berg, luvat, Helsingin kaupunki
refusal-invite-many = { $limit } kutsua odottaa jo. Joku muu hyväksyy ensin, tai yksi perutaan.
refusal-invite-needs-another = Joku muu osallistuja hyväksyy sen.
refusal-invite-over = Tämä kutsu ei enää odota. Uuden saa käskyllä /invite.
button-invite = Kutsu virkahenkilö
button-invite-agree = Hyväksyn
button-invite-end = Peru kutsu
invite-ask =
    Kuka vastaa kaupungin puolesta? Kirjoita nimi, tehtävä ja virasto yhdelle riville.
    Loppuun voi lisätä sähköpostiosoitteen: siihen tulee kooste joka viikko.
invite-ask-telegram =
    Kuka vastaa kaupungin puolesta? Kirjoita nimi, tehtävä ja virasto yhdelle riville.
    Tällä botilla ei ole virkahenkilöiden sivua: linkki vie Telegramiin.
invite-head = Virkahenkilö aiotaan kutsua vastaamaan:
invite-head-was = Virkahenkilö, kutsuttu vastaamaan:
invite-domain = Koodin voi lähettää osoitteeseen, joka päättyy { $domain }.
invite-asked = Kun vielä yksi osallistuja hyväksyy, linkki syntyy.
invite-invited = Linkki on kutsun aloittajalla. Se on yhtä ihmistä varten.
invite-here = Hän on avannut sivunsa. Hän ei voi päättää, estää, muokata, piilottaa eikä poistaa.
invite-revoked = Tämä kutsu on peruttu.
invite-left = Hän ei enää vastaa täällä.
invite-waits = Ryhmä näkee kutsun. Kun vielä yksi osallistuja hyväksyy, lähetän linkin sinulle.
invite-agreed = Hyväksytty. Linkki menee kutsun aloittajalle.
invite-revoke-more = Merkitty. Vielä yksi osallistuja sanoo samoin.
invite-revoked-toast = Peruttu. Linkki ei enää vie minnekään.
invite-link = Tämä linkki on yhdelle ihmiselle: { $who }. Välitä se sähköpostilla.
invite-link-telegram = Telegramia käyttävä voi avata tämän:
invite-no-page = Tällä botilla ei ole virkahenkilöiden sivua, joten linkki vie Telegramiin:
invite-link-once = Kenellä linkki on, vastaa hänen nimissään. Älä julkaise sitä.
invite-link-until = Linkki odottaa tähän asti: { $day }.
invite-link-over = Tämä linkki ei enää vie minnekään.
official-checked = Tarkistettu: koodi palasi osoitteesta, joka päättyy { $domain }.
official-confirmed = Ei tarkistettu sähköpostilla; kaksi asukasta vahvistaa.
official-said = Kukaan ei ole vielä vahvistanut tätä.
item-official = kuka virkahenkilö on

refusal-official-over = Tämä linkki ei enää vie minnekään. Joku asukkaista voi kutsua uudelleen.
refusal-official-is-resident = Joka osallistuu asukkaana, ei voi vastata myös kaupungin puolesta.
refusal-official-other-account = Tämä linkki on jo käytössä toisella Telegram-tilillä.
refusal-guess-empty = Täytä ainakin yksi luku ja tallenna sitten.
refusal-guess-range = Arvaus on tässä luku 0–{ $most }.
refusal-guess-number = Kirjoita arvaukset kokonaislukuina, esimerkiksi 3.
refusal-answer-item-gone = Tämä ei enää odota vastausta. Lataa sivu uudelleen, niin näet, mikä odottaa.
refusal-answer-not-adopted = Vain ehdotus, joka etenee, voidaan toteuttaa.
refusal-answer-needs-date = Kerro, mihin päivään mennessä teet sen.
refusal-answer-date = Valitse päivä tästä päivästä alkaen, enintään kymmenen vuoden päähän.
refusal-answer-needs-reason = Kirjoita syy: ilman sitä vastausta ei tallenneta.
refusal-answer-needs-what = Kirjoita, mitä tietoa tai mitä muuta tarvitset.
refusal-answer-choose = Valitse ensin jokin vastauksista.
refusal-pledge-empty = Kirjoita, mitä lupaat, esimerkiksi 40 lamppua toukokuuhun mennessä.
refusal-check-no-domain = Kukaan ei ole vielä kertonut kaupungin sähköpostiosoitetta.
refusal-check-domain = Osoitteen pitää päättyä { $domain }.
refusal-check-lately = Koodi lähti alle minuutti sitten. Etsi ensin se.
refusal-check-no-code = Mikään koodi ei odota. Lähetä uusi.
refusal-check-wrong = Se ei ole oikea koodi. Katso uusinta viestiä.
official-nameless = virkahenkilö, jonka nimi on poistettu
city-about-whole = Kokonaisuus
city-about-idea = Ehdotus { $n }
city-about-concern = Huoli ehdotuksesta { $n } ({ $reason })
city-about-barrier-plain = Este { $n }
city-about-barrier = Este { $n } ({ $reason })
city-says-words = vastaus
city-says-will = tehdään viimeistään { $day }
city-says-will-passed = luvattu viimeistään { $day }, ja se päivä on mennyt
city-says-cant = ei onnistu
city-says-more = tarvitaan lisää
city-says-pledge = kaupungin lupaus
city-says-planned = suunnitteilla
city-says-under-way = työn alla
city-says-done = tehty
city-says-not-done = jäi tekemättä
city-pledge = Kaupungin lupaus:
city-line = { $about }: { $says }.
city-words = ”{ $words }”
city-unanswered = Ei vastausta: kysytty { $day }, { $days ->
        [one] 1 päivä
       *[other] { $days } päivää
    } sitten.
city-head = Kaupungilta:
city-head-who = Kaupungilta: { $who }
city-claim-told = Onko näin?
city-claim-confirmed = Täkäläiset vahvistavat tämän.
city-claim-disputed = Ei vielä, sanovat täkäläiset.
button-city-do = Mitä voin tehdä
digest-head = { $title }: viikko
digest-acts = { $n ->
        [one] Merkittiin 1 teko.
       *[other] Merkittiin { $n } tekoa.
    }
digest-ideas = { $n ->
        [one] Tehtiin 1 ehdotus.
       *[other] Tehtiin { $n } ehdotusta.
    }
digest-ahead = { $n ->
        [one] 1 ehdotus etenee.
       *[other] { $n } ehdotusta etenee.
    }
digest-concerns = { $n ->
        [one] Esitettiin 1 huoli.
       *[other] Esitettiin { $n } huolta.
    }
digest-answers = { $n ->
        [one] Kaupunki vastasi kerran.
       *[other] Kaupunki vastasi { $n } kertaa.
    }
digest-nothing = Tällä viikolla ei tapahtunut mitään.
digest-waiting = { $n ->
        [one] 1 asia odottaa vastaustasi, { $days } päivää.
       *[other] { $n } asiaa odottaa vastaustasi, vanhin { $days } päivää.
    }
digest-last = Kampanja on päättynyt, joten tämä on viimeinen kooste. Vastata voi vielä vuoden ajan.
mail-subject-code = Koodisi: { $title }
mail-subject-digest = Viikko: { $title }
mail-code = Tämä koodi osoittaa, että luet tätä postia. Kampanja on { $title }.
mail-code-where = Kirjoita se sivullesi. Jos et pyytänyt koodia, anna sen olla.
mail-page = Sivusi, siinä selaimessa jossa avasit sen:
mail-foot = Tätä ylläpitää { $operator }. Kun lopetat sivullasi, postia ei enää tule.
page-title = { $title } · kaupungille
page-problem = Ei tallennettu
page-problem-where = Siirry kenttään
page-contents = Tällä sivulla
page-head-running = päättyy { $end }
page-head-closed = päättyi { $end }
page-as = Vastaat täällä nimellä: { $who }
page-cant = Mitä et voi tehdä täällä
page-cant-what = Et voi päättää kampanjaa, estää ehdotusta etkä muokata, piilottaa tai poistaa mitään.
page-can-what = Mitä voit tehdä:
page-can-guess = arvata ensin, katsoa sitten
page-can-answer = vastata ehdotuksiin, huoliin ja esteisiin
page-can-pledge = luvata jotakin kaupungin puolesta
page-can-take = ladata aineiston
page-counted = Kaikki näytetään kaupungin tekemänä, eikä mitään lasketa asukkaiden tekemäksi.
page-guess = Arvauksesi
page-guess-intro = Ennen kuin näet mitään: mitä odotat? Voit jättää kohtia väliin.
page-guess-locks = Voit muuttaa tätä, kunnes tulokset avataan sinulle.
page-guess-locked = Tulokset on avattu sinulle, joten ensimmäinen arvaus on lukittu.
page-guess-ten = Kun 10 ihmistä vastaa tähän tässä kampanjassa, kuinka moni tekee niin usein?
page-guess-hint = 0–10
page-guess-campaign = Entä koko kampanja?
page-guess-people = Kuinka moni osallistuu?
page-guess-hours = Kuinka monta tuntia he antavat yhteensä?
page-guess-keep = Tallenna arvaus
page-guess-again = Arvaa uudelleen, toisena kierroksena
page-guess-apart = Toinen kierros pidetään erillään eikä sekoiteta ensimmäiseen.
page-guess-first = Ensimmäinen arvauksesi
page-guess-second = Toinen kierroksesi
page-guess-what = Mitä
page-guess-yours = Arvauksesi
page-of-ten = { $n } kymmenestä
page-alone-no = Jos arvaajia on alle kolme, arvauksia ei näytetä, ellei jokainen suostu.
page-alone-yes = Suostuit, että arvauksesi saa näyttää virastosi arvauksena.
page-alone-agree = Arvaukseni saa näyttää virastoni arvauksena
page-alone-take-back = Älä enää näytä arvaustani
page-answer = Vastaa
page-answer-intro = Jokainen vastaus tulee ryhmään samana päivänä, sinun vastauksenasi.
page-answer-nothing = Kukaan ei ole vielä pyytänyt mitään.
page-answer-waits = { $n ->
        [one] 1 asia odottaa vastausta.
       *[other] { $n } asiaa odottaa vastausta.
    }
page-inside = Ehdotus: ”{ $words }”
page-item-over = Se peruttiin tai ei edennyt. Vastausta ei tarvita.
page-answer-line = { $day }, { $who }: { $says }.
page-you = sinä
page-city = kaupunki
page-claim-told = Asukkaat eivät ole vielä vahvistaneet tätä.
page-claim-confirmed = Asukkaat vahvistavat tämän.
page-claim-disputed = Asukkaat sanovat: ei vielä.
page-take-back = Ota nämä sanat takaisin
page-answer-again = Vastaa uudelleen
page-your-answer = Vastauksesi
page-will = Teemme sen
page-cant-answer = Ei onnistu
page-more = Tarvitaan lisää
page-until = Mihin päivään mennessä?
page-until-hint = Vain vastaukseen ”Teemme sen”. Kun päivä menee ohi, se näkyy.
page-words = Omin sanoin
page-words-hint = ”Ei onnistu” vaatii syyn. ”Tarvitaan lisää” kertoo mitä. Muuten vapaasti.
page-send = Lähetä
page-stage = Kerro, missä mennään
page-stage-legend = Missä mennään?
page-stage-planned = Suunnitteilla
page-stage-under-way = Työn alla
page-stage-done = Tehty
page-stage-not-done = Jäi tekemättä
page-stage-hint = ”Jäi tekemättä” vaatii syyn. Asukkaat vahvistavat, mitä näkevät.
page-pledge = Lupaa
page-pledge-intro = Jotakin kaupungin omaa, jonka voit luvata: lamppuja, nosturi, kaksi tuntia puutarhurin aikaa.
page-pledge-what = Mitä lupaat?
page-pledge-hint = Se näytetään kaupungin lupauksena, näillä sanoilla.
page-pledge-send = Lupaa
page-whole = Kokonaisuudesta
page-results = Tulokset
page-see-anyway = Kampanja on kesken. Näet tulokset, kun se päättyy, tai nyt. Katsominen nyt merkitään muistiin, ja arvauksesi lukitaan.
page-see-button = Katso silti
page-see-closed = Kampanja on päättynyt. Kun avaat tulokset, arvauksesi lukitaan.
page-see-open = Avaa tulokset
page-seen-anyway = Avasit tulokset { $day }, kampanjan aikana.
page-seen-closed = Avasit tulokset { $day }.
page-numbers-caption = Mitä odotettiin ja mitä ihmiset merkitsivät. Vastaajat valitsivat itse vastata.
page-number = Mitä
page-number-expected = Arvasit
page-number-is = Nyt
page-number-people = Osallistujia
page-number-time = Annettu aika, { $n ->
        [one] 1 teosta
       *[other] { $n } teosta
    }, joilla on aika
page-number-givers = Ihmisiä, jotka tekivät jotakin
page-number-acts = Tekoja
page-number-ahead = Eteneviä ehdotuksia, kaikkiaan { $n }
page-download = Lataa aineisto (ZIP)
page-download-note = Kirje, raportti, tiedot ja tarkistusohje, sellaisina kuin ne nyt ovat.
page-digests = Koosteet
page-digests-intro = Ensimmäisen arvauksesi jälkeen tulee joka maanantai kooste ilman nimiä. Se on myös tässä.
page-digest-week = Viikko, joka päättyi { $day }
page-sure = Kuka näin sanoo
page-sure-how = Sähköpostikoodi tekee asiasta varmemman. Osoitteen pitää päättyä { $domain }.
page-sure-mail = Työsähköpostisi osoite
page-sure-send = Lähetä minulle koodi
page-sure-code = Koodi sähköpostista
page-sure-check = Tarkista koodi
page-sure-not-here = Täällä tätä ei voi tarkistaa sähköpostilla.
page-away = Tämä linkki
page-browsers = { $n ->
        [one] Sivusi on auki 1 selaimessa.
       *[other] Sivusi on auki { $n } selaimessa. Kenellä linkki on, on sinä.
    }
page-others-close = Sulje se muissa selaimissa
page-leave = Lopeta vastaaminen täällä
page-leave-what = Nimesi ja osoitteesi poistetaan, ja linkki päättyy. Vastauksesi jäävät viraston vastauksiksi.
page-leave-button = Poista nimeni ja lopeta
page-said-guess = Arvauksesi on tallessa.
page-said-see = Tulokset ovat nyt auki sinulle. Se on merkitty muistiin.
page-said-reply = Vastauksesi on tallessa. Se tulee ryhmään.
page-said-stage = Tallessa. Asukkailta kysytään, onko näin.
page-said-pledge = Lupauksesi on tallessa, kaupungin lupauksena.
page-said-back = Sanasi on poistettu. Se jää, että vastasit.
page-said-code = Koodi on matkalla. Se kelpaa vuorokauden.
page-said-proof = Tarkistettu. Se kerrotaan vastaustesi vieressä.
page-said-alone = Merkitty.
page-said-others = Sivusi on nyt auki vain tässä selaimessa.
page-landing = Sivu vastaamista varten
page-landing-for = Tämä linkki on yhdelle ihmiselle: { $who }.
page-landing-what = Se koskee asukkaiden kampanjaa: { $title }.
page-landing-cookie = Avaaminen jättää selaimeen yhden evästeen, jotta sivu tuntee sinut.
page-landing-open = Avaa sivuni
page-nowhere = Tämä linkki ei vie minnekään
page-nowhere-text = Se on ehkä vanhentunut tai peruttu. Pyydä uusi siltä, joka lähetti sen.
page-many = Liian monta yritystä
page-many-text = Odota minuutti ja yritä sitten uudelleen.
page-busy = Se ei onnistunut juuri nyt
page-busy-text = Mitään ei ole hukassa. Yritä minuutin päästä uudelleen.
page-foreign = Tätä lomaketta ei voi käyttää
page-foreign-text = Se on liian vanha tai tuli muualta. Palaa takaisin, lataa sivu ja lähetä uudelleen.
page-too-big = Se oli liian pitkä
page-too-big-text = Palaa takaisin ja kirjoita alle 500 merkkiä.
page-large = Aineisto on liian suuri lähetettäväksi
page-large-text = Pyydä se ylläpitäjältä; kirjeessä kerrotaan, miten sen voi tarkistaa.
page-left = Et enää vastaa täällä
page-left-text = Nimesi ja osoitteesi on poistettu. Kiitos lukemisesta.

refusal-city-see-first = Tulokset ovat aineistossa. Avaa ensin ne.
city-list = Mikä odottaa kaupungin vastausta, on ensin. Valitse yksi:
city-by-post = Tuliko vastaus postissa tai sähköpostilla? Valitse, mitä siinä sanotaan; joku muu vahvistaa sen.
city-kept = Se on tallessa, sinun nimissäsi. Se tulee ryhmään.
city-kept-post = Se on tallessa. Joku muu osallistuja vahvistaa sen ryhmässä.
city-write-number = Kirjoita kokonaisluku, esimerkiksi 6.
city-result-people = { $n ->
        [one] 1 ihminen osallistuu.
       *[other] { $n } ihmistä osallistuu.
    }
city-result-time = { $acts ->
        [one] Merkittiin 1 teko
       *[other] Merkittiin { $acts } tekoa
    }; niistä { $timed } aikoineen, yhteensä { $time }.
city-guessed-people = Arvasit { $n } ihmistä.
city-guessed-time = Arvasit { $time }.
city-choose-will = Teemme sen…
city-choose-cant = Ei onnistu, koska…
city-choose-more = Tarvitaan lisää
city-choose-planned = Suunnitteilla
city-choose-under-way = Työn alla
city-choose-done = Tehty
city-choose-not-done = Jäi tekemättä, koska…
city-ask-will = Mihin päivään mennessä? Kirjoita se ensin, sitten sanoja jos haluat: 3.3.2027 uudet lamput
city-ask-cant = Miksi ei? Ilman syytä vastausta ei tallenneta.
city-ask-more = Mitä tietoa tai mitä muuta tarvitset?
city-ask-planned = Mitä on suunnitteilla? Kirjoita muutama sana, tai viiva jos et mitään.
city-ask-under-way = Missä mennään? Kirjoita muutama sana, tai viiva jos et mitään.
city-ask-done = Mitä tehtiin? Kirjoita muutama sana, tai viiva jos et mitään.
city-ask-not-done = Miksi ei? Ilman syytä vastausta ei tallenneta.
city-ask-pledge = Mitä lupaat kaupungin puolesta? Esimerkiksi: 40 lamppua toukokuuhun mennessä.
city-ask-post = Kirjoita, mitä kaupungilta tuli, sen omin sanoin.
button-city-guess = Arvaa
button-city-results = Tulokset
button-city-answer = Vastaa
button-city-pledge = Lupaa
button-city-download = Lataa aineisto
button-city-skip = Ohita
button-city-list = Mitä kaupunki sanoo

card-city = Kaupungilta: { $parts }
card-city-answers = { $n ->
        [one] 1 vastaus
       *[other] { $n } vastausta
    }
card-city-pledges = { $n ->
        [one] 1 lupaus
       *[other] { $n } lupausta
    }
card-city-passed = { $n ->
        [one] 1 luvattu päivä on mennyt
       *[other] { $n } luvattua päivää on mennyt
    }
card-city-promised = { $asked }; kaupunki on luvannut { $n ->
        [one] 1 asian
       *[other] { $n } asiaa
    }
board-city = Kaupungilta: { $words }

column-answers-who = office (virkahenkilön sanomaa, kahden asukkaan kutsuma) tai resident (kerrottu ryhmässä). Viraston vastauksia ei lasketa asukkaiden vastauksiksi.
column-answers-checked = Palasiko kaupungin verkkotunnukseen lähetetty koodi tältä virkahenkilöltä: yes tai no.
column-answers-says = will (tehdään määräpäivään mennessä), cant (ei onnistu), more (tarvitaan lisää), pledge (lupaus), planned, under_way, done, not_done. Tyhjä: pelkät sanat.
column-answers-until = Viimeinen päivä, johon mennessä se on luvattu.
column-answers-proposal = Sen ehdotuksen numero, jota vastaus koskee.
column-answers-concern = Sen huolen numero, jota vastaus koskee.
column-answers-barrier = Sen esteen numero, jota vastaus koskee.
computed-pledges = Tiedoston answers.csv rivit, joilla on pledge: kaupungin lupauksia, ei asukkaiden.
results-measure-pledges = Kaupungin lupauksia
paper-answer-said = viraston itsensä sanomaa
paper-city-promised = Kaupunki itse on luvannut { $n ->
        [one] 1 asian
       *[other] { $n } asiaa
    }.
results-thing-pledge = Kaupunki lupasi jotakin.
results-thing-official-invited = Kaksi asukasta kutsui virkahenkilön.
results-thing-official-checked = Kaupungin verkkotunnukseen lähetetty koodi palasi.
results-thing-official-saw = Virkahenkilö avasi tulokset.

page-gap-caption = Mitä arvasit ihmisistä ja mitä he sanoivat
page-gap-said = Sanoi ”usein”
page-gap-few = liian harva vastasi
page-gap-cell = { $percent } % / { $n } ({ $difference })
page-gap-how = Suluissa: mitä he sanoivat, vähennettynä arvauksellasi. He eivät edusta kaikkia asukkaita.

# End of the city's people

## end of assess and closing

### safety

report = Mikä siinä on vialla? Kukaan ei saa tietää, kuka ilmoitti.
own-words = Tämä on sinun kirjoittamasi:
button-own-words = Poista sanani
own-words-gone = Sanasi on poistettu. Laskettu jää luvuksi.
report-hurts = Se loukkaa jotakuta
report-private = Se on yksityistä
report-unlawful = Se on laitonta
report-spam = Se on mainos
report-about-me = Tämä koskee minua
report-noted = Merkitty. Kolme aiemmin mukana ollutta tai ryhmän ylläpitäjä piilottaa sen. Numero: { $item }
report-folded = Se on nyt piilotettu. Numero, jos kirjoitat botin ylläpitäjälle: { $item }
report-known = Se on jo piilotettu.
folded-author = Jokin sinun sanomasi piilotettiin: { $reason }.
folded-by-operator = Botin ylläpitäjä poisti sen. Kysy syytä täältä: { $operator }
folded-by-about-me = Se pysyy piilossa, kunnes botin ylläpitäjä on katsonut: { $operator }
unfolded-author = Ryhmä näyttää sen taas.
button-unfold = Pyydä ryhmää näyttämään
unfold-asked = Ryhmältä kysytään nyt.
unfold-idea = Otetaan taas esiin { $what }. Piilottamisen syy: { $reason }.
item-campaign = otsikkomme
item-chip = kortin tieto
item-proposal = ehdotus { $n }
item-concern = huoli
item-reply = vastaus huoleen
item-contribution = jonkun teko
item-task = tehtävä
item-answer = kaupungin vastaus
refusal-unfold-once = Ryhmältä kysyttiin jo kerran, ja se päätti.
refusal-words-gone = Siinä ei ole enää sinun sanojasi.

## end of safety

### me

mine-acts = Mitä teit viimeksi. Numero avaa sen:
mine-nothing = Et ole vielä kertonut tehneesi mitään.
mine-ideas = Ehdotuksesi:
mine-tasks = Olet mukana näissä:
and-more = +{"{n}"} muuta
mydata = Tässä tiedostossa on kaikki, mitä sinusta on tallessa.
receipt = Kuittisi: mitä lokissa on sinulta, jokaisella oma todisteensa. Kuitin näyttäminen näyttää äänesi.
    Kuka tahansa voi tarkistaa sen pakettia vasten: python3 verify.py PAKETTI.zip --receipt receipt.txt
receipt-nothing = Tämän kampanjan lokissa ei ole mitään sinulta.
receipt-file = Tämä kuitti näyttää, mitä yhden kampanjan lokissa on yhdeltä ihmiseltä.
    Kuitin näyttäminen näyttää hänen äänensä.
    Tarkista se mitä tahansa kampanjan pakettia vasten:
    python3 verify.py PAKETTI.zip --receipt receipt.txt
refusal-receipt-none = Lokissa ei ole täällä mitään sinulta. Osallistu ensin, niin voin todistaa sen.
forget = Poistan tietosi ja sanasi, myös omista viesteistäni. Äänesi ja tekosi jäävät vain lukuina.
    En yllä kopioihin, lähetettyihin paketteihin enkä omiin viesteihisi keskustelussa.
button-forget = Poista minut
forgotten = Poistettu. Muiden kopioihin, lähetettyihin paketteihin ja omiin viesteihisi en yllä.
mute = Kirjoitan sinulle itse vain omista asioistasi. Kuinka kauan olen hiljaa?
button-mute-7 = Viikon
button-mute-9999 = Aina
button-mute-0 = En ollenkaan
muted = Olen hiljaa. Kysymyksiisi vastaan silti.
unmuted = Kuulet minusta taas.
language = Millä kielellä puhun kanssasi?
language-chat = Mitä kieltä puhun täällä? Ryhmän ylläpitäjän valinta ratkaisee.
switched = Vaihdettu.
switch-asked = Jos olet ryhmän ylläpitäjä, se vaihtuu nyt.
switch-administrators = Vain tämän ryhmän ylläpitäjä voi vaihtaa sen.
nothing-kept = Sinusta ei ole tallessa mitään.
refusal-forget-other = Se poistaisi jonkun toisen. Kirjoita itse /forgetme.
go-private = Tämä on vain sinun nähtäväksesi.
button-go-private = Näytä yksityisesti

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

help = Täällä voi:
help-fold = Paina ⋯ loukkaavan viestin alla: ylläpitäjä tai kolme teistä piilottaa sen. Telegramissa poistettua en näe.
help-more = Kaikki muu on kortin nappeina. Lisäksi: { $words }
about-ask = kysy botin ylläpitäjältä
about = Talkoot auttaa naapureita saamaan yhden asian valmiiksi. Se on vapaa ohjelma (AGPL-3.0-or-later).
    Lähdekoodi: { $source }
    Ylläpitäjä: { $operator }
privacy = Pidän tallessa sen, mitä sanot minulle komennolla, napilla tai vastauksella. Äänesi ja vastauksesi ovat numeron alla.
    Telegram-nimesi ja tunnuksesi ovat sinetöityinä. Ne poistuvat { $identity } päivää viimeisen kampanjasi jälkeen.
    Ne säilyvät, kun olet vuororyhmässä, tervehdit aamuisin tai tulet tapaamiseen.
    Tervehdyksesi näkee vain vuorossa oleva ryhmä. Se poistuu viikossa.
    Äänesi irrotetaan nimestäsi { $ballots } päivää kampanjan päättymisen jälkeen.
    Ryhmä näkee sanasi. Kaupunki näkee ehdotusten, huolien, esteiden, väitteiden ja roolikorttien sanat ilman nimeäsi.
    Kun kaksi ryhmää kulkee yhdessä, molemmat saavat saman kuin kaupunki.
    Botin ylläpitäjä voi teknisesti lukea tietoni: { $operator }
    /mydata näyttää kaiken, /forgetme poistaa sen. Varmuuskopiot poistuvat { $backups } päivässä.
    Porttikiellosta ryhmään jää avaimella salattu numero, jotta kielto pysyy.
privacy-admin = Olen täällä ylläpitäjä, joten Telegram antaa minulle kaikki viestit. Muut jätän lukematta.
privacy-member = En ole täällä ylläpitäjä. Telegram antaa minulle vain komennot ja vastaukset minulle.

## end of help and menu

### charts

# A no-break space holds a number and its noun together in titles.
chart-pattern-day = d.M.
chart-pattern-weekday = cccc d. MMMM
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
    [one] 1 ehdotus
   *[other] { $n } ehdotusta
}
chart-subtitle = { $what } · { $people } · { $period }
chart-note-others = { $n ->
    [one] Näistä 1 tuli kaupungilta tai kumppanilta.
   *[other] Näistä { $n } tuli kaupungilta tai kumppaneilta.
}
chart-note-folded = { $n ->
    [one] Näistä 1:n sanat on piilotettu.
   *[other] Näistä { $n }:n sanat on piilotettu.
}
chart-folded = piilotettu: { $reason }

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
chart-phase-design = ehdotukset
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
chart-did-caption-bare = { $acts }; useimmin { $kinds }.

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

chart-ideas-none = Täällä ei ole vielä ollut yhtään ehdotusta
chart-ideas-ahead = { $n ->
    [one] 1 ehdotus etenee
   *[other] { $n } ehdotusta etenee
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
    [one] Ja vielä 1, ehdotusten luettelossa.
   *[other] Ja vielä { $n }, ehdotusten luettelossa.
}
chart-ideas-hidden = Avoimien ehdotusten äänet näkyvät, kun ne on ratkaistu.
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
chart-concern-stood = { $n ->
    [one] Huoli: { $reasons }
   *[other] { $n } huolta: { $reasons }
}
chart-concern-answered = Huoliin on vastattu: { $reasons }
chart-reason-money = raha
chart-reason-safety = turvallisuus
chart-reason-who = kuka tekee
chart-reason-fairness = ei reilua
chart-reason-other = jokin muu
chart-reason-unsaid = syytä ei kerrottu

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
    [one] 1 pieni työ on vielä auki
   *[other] { $n } pientä työtä on vielä auki
}
chart-poster-caption = { $done }: { $outcome }.

poster-ask = Tule mukaan: suuntaa puhelimen kamera koodiin.
poster-open-until = Päättyy: { $when }
poster-no-camera = Tai kirjoita tämä osoite:
poster-operator = Ylläpitäjä: { $operator }
poster-alt = QR-koodi, joka avaa osoitteen { $link }

## end of charts

### package, letter and report

table-campaign = Kampanja itse: yksi rivi.
table-proposals = Yksi rivi kutakin ehdotusta kohti.
table-concerns = Yksi rivi kutakin ehdotukseen liittyvää huolta kohti.
table-contributions = Yksi rivi kutakin tekoa kohti, ilman tekijää. Vain itselle pidetyillä teoilla ei ole riviä.
table-tasks = Yksi rivi kutakin pientä työtä kohti, ilman sanoja: ne sanottiin ryhmälle.
table-decisions = Yksi rivi kutakin päätettyä ehdotusta kohti.
table-role_cards = Yksi rivi jokaisesta lauseesta, jossa jokin rooli kertoo, mitä se odottaa muilta tai tuo mukanaan.
column-role_cards-role = Rooli, jossa kirjoittaja oli mukana; rooli on hänen oma sanansa: resident, service_user, employee, politician, partner.
column-role_cards-side = expect (odottaa muilta) tai bring (tuo).
column-role_cards-version = Monesko tämän roolin ja puolen rivi se on. Puuttuva numero on peruttu.
column-role_cards-holds = yes: tämän roolin ja puolen uusin rivi, joka on voimassa; no: aiempi.
column-role_cards-written = Päivä, jona se kirjoitettiin.
table-rules = Yksi rivi kutakin sääntöä kohti, jonka muuttamista ryhmältä kysyttiin.
table-tallies = Kuinka moni valitsi mitäkin, jos ääniä oli vähintään 5.
table-answers = Yksi rivi kutakin kaupungin vastausta tai lupausta kohti: viraston itsensä sanomaa tai ryhmässä kerrottua.
table-surveys = Kuinka moni vastasi mitenkin. Näytetään kolmesta vastauksesta alkaen, pulssin väittämät viidestä, ei koskaan jos kaikki vastasivat samoin; myöhempi paketti kertoo uutta vain, kun riittävän moni on vastannut.
table-totals = Kaikki summat: mitä kukin kattaa ja miten se laskettiin.
table-timeline = Mitä tapahtui minäkin päivänä.

column-title = Mistä kampanjassa on kyse, aloittajan sanoin.
column-place = Paikka niin kuin ihmiset sitä kutsuvat. Näkyy siellä, missä teon sanatkin.
column-campaign-place = Missä, ihmisten sanoin.
column-worked-when = "Tiedämme onnistuneemme, kun…", ihmisten sanoin.
column-ask = Mitä ryhmä pyytää: inform (että kerrotaan), advise (että kuullaan), together (päättää yhdessä), ourselves (tekee itse).
column-promised = Mitä joku on luvannut, ihmisten sanoin. Tyhjä: kukaan ei ole luvannut mitään.
column-addressee = Kenen pitäisi kuulla tästä, ihmisten sanoin.
column-campaign-folded = Kentät, joiden sanat ryhmä piilotti, ja syy (kenttä=syy).
column-folded = Miksi ryhmä piilotti sanat: hurts (loukkaa), private (yksityistä), unlawful (lainvastaista), spam (mainos), about_me (kertoo jostakusta). Tyhjä: ei piilotettu.
column-language = Sanojen kieli koodina.
column-campaign-language = Kampanjan kieli koodina.
column-zone = Kaikkien päivien aikavyöhyke, IANA-nimenä.
column-started = Alkamispäivä.
column-ends = Päivä, jona kampanja päättyy.
column-closed = Päivä, jona kampanja päättyi. Tyhjä, kun se on käynnissä.
column-campaign-state = running (käynnissä), closed (päättynyt), proposed (odottaa toista ihmistä) tai taken_back (peruttu).
column-close-kind = Miksi se päättyi: time (aika), worked (onnistui etuajassa), few (mukana alle kolme).
column-outcome = Onnistuiko, useimpien vastanneiden mielestä: yes (kyllä), partly (osittain), no (ei). Tyhjä: liian vähän vastauksia.
column-decisions-outcome = ahead: ehdotus etenee. not_ahead: se ei etene.
column-rules-proposal = Muutosta pyytäneen ehdotuksen numero.
column-rules-rule = Sääntö ohjelman antamalla nimellä: threshold_percent, quorum_percent ja niin edelleen.
column-rules-before = Arvo ennen muutosta, JSON-muodossa. Tyhjä: muutos ei ole voimassa.
column-rules-after = Pyydetty arvo, JSON-muodossa.
column-rules-in-force = Päivä, josta alkaen muutos on voimassa. Tyhjä: ei ole.
column-people = Kuinka moni oli mukana, eli teki ainakin yhden asian.
column-proposal = Ehdotuksen numero.
column-text = Sanat täsmälleen niin kuin kirjoittaja ne kirjoitti. Jos tyhjä, sarake words kertoo syyn.
column-words = shown (näytetään); private (ei kaupungille); folded (ryhmä piilotti); taken_back (otettu takaisin); none (ei kirjoitettu).
column-posted = Päivä, jona se tuotiin ryhmälle.
column-decided = Päivä, jona siitä päätettiin tai se päättyi.
column-proposals-state = open (avoin), ahead (etenee), not_ahead (ei etene), withdrawn (peruttu), retired (väistyi toisen tieltä).
column-replaced-by = Sen ehdotuksen numero, jonka tieltä tämä väistyi.
column-not-with = Niiden ehdotusten numerot, jotka eivät voi toteutua tämän kanssa.
column-concern = Huolen numero.
column-concerns-reason = Mistä huoli kertoo: money (raha), safety (turvallisuus), who (kuka tekee), unfair (epäreilua), other (muu). Tyhjä: ei sanottu.
column-raised = Päivä, jona huoli kerrottiin.
column-concerns-state = open: kukaan ei ole vastannut. answered: ehdotuksen tekijä vastasi.
column-contribution = Rivin numero. Rivien järjestys ei kerro mitään ihmisistä eikä päivistä.
column-week = ISO-viikko, jolla se tehtiin.
column-kind = Millainen teko oli, sen sanoista luettuna.
column-timeline-kind = Mitä tapahtui: started (alkoi), chip (kortin kenttä täytettiin), decision (päätös), paused (tauko), prolonged (lisäpäivät), album (kuviot näytettiin), answer (vastaus), pledge (kaupungin lupaus), closed (päättyi), asked_lasted (kysyttiin, kestikö), taken_back (peruttiin), official_invited (virkahenkilö kutsuttiin), official_checked (koodi palasi), official_saw (virkahenkilö avasi tulokset), letter_sent, letter_refused, letter_back (kirje lähetettiin vastaanottajalle, sitä ei otettu vastaan, se tuli takaisin), made_public, made_hidden (ryhmä julkaisi paketin tai poisti sen julkiselta sivulta), amended_rule (ryhmän sääntö tuli voimaan), agenda (joku pitää esityslistaa tai ei pidä, arvalla tai omasta tahdostaan), twin_joined, twin_left (toinen ryhmä tuli mukaan tai ryhmät erosivat).
column-minutes = Montako minuuttia se vei, kuten kerrottiin. Tyhjä: ei kerrottu. Ei koskaan arvioida.
column-tasks-minutes = Montako minuuttia sen odotettiin vievän. Tyhjä: ei kerrottu.
column-quantity = Kuinka paljon, kuten kerrottiin. Eri yksiköitä ei lasketa yhteen.
column-unit = Mitä; tavalliset yksiköt samalla englannin sanalla joka kielessä. Harvinainen yksikkö näkyy vain siellä, missä sanatkin.
column-task = Työn numero.
column-part-of = Sen työn numero, jonka osa tämä on.
column-tasks-state = open (avoin), split (jaettu osiin), done (tehty), gone (peruttu).
column-written = Päivä, jona se kirjoitettiin.
column-done = Päivä, jona se tehtiin.
column-method = Miten laskettiin. default: kannatan, käy minulle, huoli, ei minun juttuni.
column-decisions-reason = Miksi: passed (hyväksyttiin), too-few (liian harva), too-many-concerns (liikaa huolia), nobody-voted (kukaan ei äänestänyt). Tyhjä, jos ääniä oli alle 5.
column-tally = Onko äänten jakauma julkaistu. Alle 5 äänestä kerrotaan vain tulos.
column-ballots = Kuinka moni äänesti.
column-tallies-ballots = Kuinka moni valitsi tämän.
column-taking-part = Kuinka moni oli mukana kampanjassa, kun asiasta päätettiin.
column-needed = Kuinka monen piti kannattaa tai todeta, että käy.
column-threshold-percent = Tarvittu osuus prosentteina: (kannatan + käy) / (kannatan + käy + huoli).
column-percent = Saatu osuus prosentteina.
column-margin = Pienin määrä ääniä, joka toisin annettuna olisi kääntänyt tuloksen.
column-choice = support (kannatan), fine (käy minulle), concern (huoli), not_mine (ei minun juttuni; ei kummankaan puolella).
column-answer = Vastauksen numero.
column-timeline-proposal = Sen ehdotuksen numero, jota se koskee.
column-timeline-answer = Sinä päivänä tulleen vastauksen numero.
column-told = Päivä, jona se kerrottiin ryhmässä.
column-answers-state = said (virasto itse sanoi), told (yksi kertoi), confirmed (toinen vahvisti), disputed (kiistetty).
column-item = useful: oliko tästä hyötyä? change_here: voivatko kaltaisemme muuttaa asioita, 1–5? felt: paljonko sanavaltaa ihmisillä oli, 1–5? lasted: kestikö se? top-three, <aspect>-matters, <aspect>-happened: ajatus ja käytäntö. users-… ja employees-…: sama kysymys kahdelle äänelle. staff-… ja here-…: miltä se tuntui. Muut: pulssin väittämiä, sanat raportissa.
column-wave = Milloin kysyttiin: start (alussa), end (lopussa), after (90 päivää myöhemmin).
column-value = Vastaus.
column-totals-value = Luku.
column-answers = Kuinka moni vastasi näin. Tyhjä: liian vähän vastauksia.
column-n = Kuinka moneen luku perustuu.
column-surveys-n = Kuinka moni vastasi kysymykseen. Tyhjä: liian vähän.
column-shown = yes (kyllä), tai syy, miksi lukuja ei näytetä.
column-measure = Mitä laskettiin.
column-split = Minkä mukaan jaoteltu. all: ei jaoteltu.
column-cell = Osa, jota luku koskee.
column-covers = everything (kaikki) tai published rows (julkaistut rivit): rivitön jää pois, koska kampanja oli kesken tai sen takana on alle 5 ihmistä.
column-computed = Miten luku laskettiin.
column-entry = Merkinnän numero.
column-day = Päivä.
column-detail = Lisätieto: miksi päättyi (closed), mikä kenttä täytettiin (chip), miten päätettiin (decision).

computed-people-taking-part = Montako eri ihmistä teki ainakin yhden asian.
computed-people-who-did-something = Montako eri ihmistä tekojen takana on. Itsensä poistaneita ei lasketa.
computed-acts = Tekojen määrä. Yhdessä tehty lasketaan kerran.
computed-minutes = Minuuttien summa niistä n teosta, joissa ne kerrottiin.
computed-acts-without-a-time = Niiden tekojen määrä, joiden kestoa ei kerrottu.
computed-quantity = Summa niistä n rivistä, joilla on tämä yksikkö.
computed-proposals = Rivien määrä tiedostossa proposals.csv.
computed-concerns = Rivien määrä tiedostossa concerns.csv.
computed-answers = Rivien määrä tiedostossa answers.csv.
computed-tasks = Rivien määrä tiedostossa tasks.csv.
computed-folds = Montako asiaa on nyt piilotettu.

paper-quote = ”{ $words }”
paper-pattern-week = d. MMMM
paper-week = { $day } alkanut viikko
paper-pattern-date = d. MMMM y
paper-days = { $n ->
    [0] tänään
    [one] 1 päivä
   *[other] { $n } päivää
}
paper-folded = piilotettu: { $reason }
paper-private = kirjoittaja piti sanat ryhmässä
paper-none = ei sanoja
paper-reason-money = raha
paper-reason-safety = turvallisuus
paper-reason-who = kuka tekee
paper-reason-unfair = epäreilua
paper-reason-other = muu
paper-reason-unsaid = syytä ei sanottu
paper-published-only = Vain itselle pidetyt teot eivät ole tässä mukana.
paper-unanswered-concern = Huoli ({ $reason }): { $words }
paper-unanswered-about = Koskee ehdotusta { $idea }
paper-unanswered-since = kerrottu { $day }, vastausta odotettu { $days }
paper-unanswered-ask = { $words }. Kaupunki ei ole vielä vastannut
paper-unanswered-ask-since = pyydetty { $day }, siitä { $days }
paper-nothing-unanswered = Mikään ei odota vastausta.
paper-nobody-promised = Kukaan ei ole vielä luvannut mitään.
paper-promised = Luvattu: { $words }
paper-worked-when = Sanoimme, että se onnistui, kun: { $words }
paper-idea-ahead = etenee
paper-idea-not-ahead = ei etene
paper-idea-open = on vielä avoin
paper-idea-withdrawn = peruttiin
paper-idea-retired = väistyi toisen ehdotuksen tieltä
paper-tally = { $support } kannattaa, { $fine } sanoo käy, { $concern ->
    [one] 1 huoli
   *[other] { $concern } huolta
}, { $not_mine } ei minun juttuni
paper-few-ballots = alle 5 äänesti, joten vain tulos kerrotaan
paper-answer-told = yhden ihmisen kertoma
paper-answer-confirmed = toisen ihmisen vahvistama
paper-answer-disputed = ryhmässä kiistetty
paper-outcome-yes = Useimmat vastanneista sanovat: se onnistui.
paper-outcome-partly = Useimmat vastanneista sanovat: se onnistui osittain.
paper-outcome-no = Useimmat vastanneista sanovat: se ei onnistunut.
paper-outcome-unsaid = Liian harva on vielä sanonut, onnistuiko se.
paper-not-survey = Mukana olleet tulivat mukaan itse. He eivät edusta kaikkia asukkaita.
paper-self-declared = Ihmiset kertoivat itse, mitä tekivät. Kukaan ei tarkistanut sitä.

letter-name = Kirje: { $title }
letter-to = Vastaanottaja: { $addressee }
letter-to-nobody = Asian käsittelijälle
letter-closed = { $people ->
    [one] 1 ihminen
   *[other] { $people } ihmistä
} oli mukana tässä lyhyessä kampanjassa, { $start } – { $end }.
letter-running = { $people ->
    [one] 1 ihminen
   *[other] { $people } ihmistä
} on mukana tässä lyhyessä kampanjassa, { $start } – { $end }. Se on vielä kesken.
letter-where = Paikka: { $place }
letter-asked = Mitä pyydettiin
letter-done = Mitä tehtiin
letter-done-nothing = Kukaan ei ole vielä kertonut, mitä teki.
letter-done-acts = { $people ->
    [one] 1 ihminen
   *[other] { $people } ihmistä
} teki { $acts ->
    [one] 1 asian
   *[other] { $acts } asiaa
}.
letter-done-time = Yhteensä siihen meni { $time }, kuten he itse kertoivat.
letter-done-untimed = { $n ->
    [one] Yhden asian kestoa ei kerrottu.
   *[other] { $n } asian kestoa ei kerrottu.
}
letter-idea = Ehdotus { $words } { $state }: { $tally }.
letter-ideas-more = { $n ->
    [one] Raportissa on vielä 1 ehdotus.
   *[other] Raportissa on vielä { $n } ehdotusta.
}
letter-about = koskee ehdotusta { $idea }
letter-waits = { $what }; { $since }.
letter-waits-idea = { $what } ({ $about }); { $since }.
letter-unanswered = Mikä odottaa vastausta
letter-unanswered-more = { $n ->
    [one] Raportissa on vielä 1 huoli.
   *[other] Raportissa on vielä { $n } huolta.
}
letter-answers = Mitä vastattiin
letter-answer = { $day }: { $words } ({ $state })
letter-how = Näin voit vastata
letter-how-operator = Kirjoita botin ylläpitäjälle: { $operator }. Vastauksesi menee ryhmälle.
letter-how-resident = Tai kerro kenelle tahansa mukana olleelle. Hän voi kirjata vastauksesi ryhmään.
letter-how-words = Mikä tahansa näistä auttaa: ”teemme sen … mennessä”, ”emme voi, koska …”, ”tarvitsemme lisätietoa”.
letter-how-year = Telegramia ei tarvita. Ryhmä kuulee myöhäisetkin vastaukset vuoden ajan.
letter-package = Paketti ja sen tarkistussumma
letter-package-what = Kirjeen mukana tulee paketti: luvut, kuviot ja tulostettava raportti.
letter-package-check = Tiedostossa datapackage.json on jokaisen datatiedoston tarkistussumma. Sen oma tarkistussumma (SHA-256) on:
letter-package-same = Jos omasi on sama, mitään ei ole muutettu matkalla.
letter-package-key = Paketti on allekirjoitettu avaimella { $name }. Avaimen sormenjälki on:
letter-package-verify = Paketin ohjelma log/verify.py tarkistaa kaiken tämän. Se tarvitsee vain Pythonin.
letter-limits = Mitä nämä luvut eivät ole
letter-signed = { $operator } ylläpitää bottia, joka kokosi kirjeen ryhmän kertomasta.
letter-replaced = Neliö □ on merkki, jota ei voi painaa tähän. Se on tiedostossa letter.txt.

results-name = Raportti: { $title }
results-head-closed = Lyhyt kampanja, { $start } – { $end }
results-head-running = Lyhyt kampanja, { $start } – { $end }, vielä kesken
results-state = Tilanne { $day }, lokin merkintä { $n }
results-unanswered = Ensin se, mikä odottaa vastausta
results-unanswered-caption = Mikä odottaa vastausta, pisimpään odottanut ensin
results-unanswered-what = Mikä
results-unanswered-waits = Mistä lähtien
results-numbers = Lukuina
results-numbers-caption = Kukin luku, kuinka moneen se perustuu ja miten se laskettiin
results-measure = Mitä
results-value = Luku
results-rests-on = Perustuu
results-computed = Miten laskettiin
results-measure-people-taking-part = Mukana olleet ihmiset
results-measure-people-who-did-something = Jotakin tehneet ihmiset
results-measure-acts = Tehdyt asiat
results-measure-minutes = Annettu aika
results-measure-acts-without-a-time = Asiat, joiden kestoa ei kerrottu
results-measure-proposals = Ehdotukset
results-measure-concerns = Huolet
results-measure-answers = Kaupungin vastaukset
results-measure-tasks = Pienet työt
results-asked = Mitä pyydettiin ja mitä siitä tuli
results-addressee = Kenelle: { $addressee }
results-answers-caption = Kaupungin vastaukset, viraston sanomina tai ryhmässä kerrottuina
results-answer-day = Kerrottu
results-answer-words = Vastaus
results-answer-state = Kuinka varma
results-no-answers = Ryhmässä ei ole kerrottu kaupungin vastausta.
results-ideas = Ehdotukset ja päätökset
results-ideas-caption = Kukin ehdotus, sen äänet ja siihen liittyvät huolet
results-idea = Ehdotus
results-idea-state = Miten kävi
results-support = Kannatan
results-fine = Käy minulle
results-concern = Huoli
results-not-mine = Ei minun juttuni
results-voted = Äänesti
results-needed = Tarvittiin
results-needed-what = { $percent } % ja { $people } ihmistä
results-had = sai { $percent } %
results-ideas-how = Ehdotus etenee, kun tarpeeksi moni kannattaa tai sanoo käy, huoliin verrattuna. ”Ei minun juttuni” ja hiljaisuus eivät kallista kumpaankaan. Jos alle 5 äänesti, vain tulos kerrotaan.
results-no-ideas = Kukaan ei ole tuonut ehdotusta.
results-open-hidden = Avointen ehdotusten äänet kerrotaan, kun niistä on päätetty.
results-concerns-caption = Ehdotuksiin liittyvät huolet
results-concern-about = Mistä on kyse
results-concern-words = Ihmisten sanoin
results-concern-state = Vastattu
results-yes = kyllä
results-not-yet = ei vielä
results-done = Mitä tehtiin
results-kinds-caption = Tehdyt asiat lajeittain
results-kind = Laji
results-weeks-caption = Tehdyt asiat viikoittain
results-week = Viikko
results-acts = Asioita
results-minutes = Kerrotut minuutit
results-timed = Joista kesto kerrottiin
results-sizes-caption = Kuinka kauan asiat veivät, kuten ihmiset kertoivat
results-size = Aika
results-words-caption = Asiat, joiden sanat on tarkoitettu myös kaupungille
results-words = Ihmisten sanoin
results-words-more = { $n ->
    [one] Tiedostossa data/contributions.csv on vielä 1.
   *[other] Tiedostossa data/contributions.csv on vielä { $n }.
}
results-covers-all = Nämä luvut kattavat kaiken, mikä kirjattiin.
results-covers-rows = Nämä luvut kattavat tiedoston data/contributions.csv rivit. Loput ovat liian pieni joukko kerrottavaksi tai odottavat loppua.
results-rows-fewer = { $rows ->
    [one] Niistä yhdellä on rivi
   *[other] Niistä { $rows } on rivinä
} tiedostossa data/contributions.csv; loput pidettiin omana tietona.
results-quantity-caption = Kuinka paljon mitäkin; eri yksiköitä ei lasketa yhteen
results-quantity = Kuinka paljon
results-unit = Mitä
results-place = Paikka
results-surveys = Mitä ihmiset siitä sanovat
results-survey-useful-end = Oliko tästä sinulle hyötyä?
results-survey-change-here-start = ”Kaltaisemme ihmiset voivat muuttaa asioita täällä”, alussa (1 ei lainkaan, 5 hyvin paljon)
results-survey-change-here-end = ”Kaltaisemme ihmiset voivat muuttaa asioita täällä”, lopussa (1 ei lainkaan, 5 hyvin paljon)
results-survey-lasted-after = Kestikö se? Kysyttiin 90 päivää myöhemmin
results-survey-caption = { $n } vastausta
results-survey-value = Vastaus
results-survey-answers = Kuinka moni
results-survey-few = Alle { $least } vastasi, joten vastauksia ei näytetä.
results-value-yes = kyllä
results-value-partly = osittain
results-value-no = ei
results-folded = Mitä piilotettiin
results-folded-caption = Ryhmän piilottamat, syyn mukaan
results-folded-reason = Syy
results-folded-n = Kuinka monta
results-folded-none = Mitään ei piilotettu.
results-folded-how = Ryhmä voi piilottaa sanat, jotka loukkaavat tai ovat yksityisiä. Kirjoittajaa ei kerrota.
results-role-cards = Mitä kukin rooli odottaa ja tuo
results-role-cards-caption = Rivi kustakin, jonkun siinä roolissa olevan sanoin
results-role-cards-older = Tässä on vain kunkin roolin uusin rivi. Aiemmat versiot ovat tiedostossa data/role_cards.csv.
results-role-card-role = Rooli
results-role-card-side = Odottaa vai tuo
results-role-card-expect = odottaa
results-role-card-bring = tuo
results-role-card-words = Sanat
results-role-card-which = Versio
results-role-card-version = { $n }, { $day }
results-timeline = Mitä tapahtui milloin
results-timeline-caption = Päivä päivältä
results-timeline-day = Päivä
results-timeline-what = Mitä
results-thing-started = Kampanja alkoi.
results-thing-closed = Kampanja päättyi.
results-thing-closed-worked = Kampanja päättyi etuajassa, koska se onnistui.
results-thing-closed-few = Kampanja päättyi. Mukana oli alle kolme ihmistä.
results-thing-prolonged = Se sai seitsemän päivää lisää.
results-thing-answer = Kaupungin vastaus kerrottiin.
results-thing-album = Kuviot näytettiin ryhmälle.
results-thing-letter-sent = Kirje lähetettiin vastaanottajalle.
results-thing-letter-refused = Vastaanottajan postipalvelin ei ottanut kirjettä.
results-thing-letter-back = Kirje tuli takaisin.
results-thing-made-public = Ryhmä julkaisi paketin.
results-thing-made-hidden = Ryhmä poisti paketin julkiselta sivulta.
results-thing-asked-lasted = Ihmisiltä kysyttiin, kestikö se.
results-thing-amended-rule = Ryhmä muutti sääntöä: { $rule }, ennen { $before }, nyt { $after } (ehdotus { $n }).
results-thing-agenda-lot-keeps = Esityslistaa pitää joku, jonka arpa valitsi.
results-thing-agenda-lot-declined = Joku, jonka arpa valitsi, ei pidä esityslistaa.
results-thing-agenda-volunteer-keeps = Vapaaehtoinen pitää esityslistaa.
results-thing-agenda-volunteer-declined = Vapaaehtoinen luopui esityslistasta.
results-thing-posted = Ehdotus { $n } tuotiin ryhmälle.
results-thing-ahead = Ehdotus { $n } etenee.
results-thing-not-ahead = Ehdotus { $n } ei etene.
results-thing-withdrawn = Ehdotus { $n } peruttiin.
results-thing-retired = Ehdotus { $n } väistyi toisen tieltä.
results-limits = Näin tätä luetaan
results-rows-private = Riveillä ei ole nimiä. Sanat näytetään niin kuin ne kirjoitettiin, tai ei lainkaan.
results-recompute = Jokaisen luvun voi laskea uudelleen kansion data/ tiedostoista. README.md selittää sarakkeet.
results-licence = Sanat ja luvut ovat lisenssillä Creative Commons Nimeä 4.0 (CC BY 4.0).
results-contact = Kysymykset ja vastaukset: { $operator }.
results-chart-worth = Kuvio { $n }

readme-title = Kampanjan { $title } paketti
readme-what = Mikä tämä on
readme-what-text = Naapuruston ihmiset tekivät chatissa lyhyen kampanjan. Paketti kertoo, mitä he pyysivät, tekivät ja päättivät.
readme-counted = Kuka laski
readme-counted-text = Botti laski, mitä ihmiset sanoivat sille komennolla tai painikkeella. Bottia ylläpitää { $operator }.
readme-when = Tilanne { $day }, kampanjan lokin merkintä { $n }. Samasta tilasta syntyvät samat tiedostot.
readme-files = Tiedostot
readme-file-letter = Kirje luettavaksi ja liitettäväksi.
readme-file-report = Raportti: sivuna mihin tahansa selaimeen ja PDF-tiedostona paperille ja ruudunlukijoille.
readme-file-xlsx = Taulukot työkirjana, kustakin enintään 10 000 riviä.
readme-file-decidim = Ehdotukset muodossa, jonka Decidim-alusta lukee.
readme-table = Taulukko
sheet-columns = sarakkeet
sheet-cut = Vain ensimmäiset { $n } riviä. Loput ovat tiedostossa { $file }.
decidim-title = Kampanjan ehdotus { $n }: { $words }
readme-decidim-proposals = Ehdotukset, joiden sanat näytetään, Decidimin ehdotusten tuontiin. Erotin on puolipiste. Perutut ja toiselle tilaa antaneet puuttuvat.
readme-decidim-proposals-id = Ehdotuksen numero. Tuonti ei lue sitä.
readme-decidim-proposals-title = Ehdotuksen sanat yhdellä rivillä, sarake kullekin kielelle, katkaistu 150 merkkiin.
readme-decidim-proposals-body = Ehdotuksen sanat täsmälleen niin kuin ne kirjoitettiin.
readme-decidim-results = Toteutettavat ehdotukset Decidimin tulosten tuontiin. Erotin on puolipiste.
readme-decidim-results-id = Ehdotuksen numero.
readme-decidim-results-title = Ehdotuksen sanat yhdellä rivillä, sarake kullekin kielelle, katkaistu 150 merkkiin.
readme-decidim-results-description = Ehdotuksen sanat täsmälleen niin kuin ne kirjoitettiin.
readme-decidim-results-start-date = Päivä, jona siitä päätettiin.
readme-decidim-results-end-date = Tyhjä: kukaan ei ole sanonut, milloin se päättyy.
readme-decidim-results-status-id = Tyhjä: alustan oma numero tilalle.
readme-decidim-results-progress = Tyhjä: kaupunki kertoo, miten pitkällä se on, prosentteina.
readme-decidim-results-proposal-urls = Tyhjä: missä ehdotus on alustalla.
readme-ballots-vote-n = Yhden järjestysäänestyksen äänet. Kaksi riviä ennen taulukkoa kertovat laskutavan ja tarvittujen ihmisten määrän.
readme-ballots-vote-n-ballots = Montako ihmistä pani vaihtoehdot juuri tähän järjestykseen.
readme-ballots-vote-n-option = Sarake kullekin vaihtoehdolle, nimenä sen numero: sija, 1 on ensimmäinen. Tyhjä: ei sijaa.
readme-pabulib-vote-n = Yksi rahanjakoäänestys Pabulib-muodossa. Erotin on puolipiste.
readme-pabulib-vote-n-meta = Mitä kysyttiin, rahamäärä, kohteiden ja äänten määrät, päivät.
readme-pabulib-vote-n-projects = Rivi kullekin kohteelle: numero, hinta, äänet, nimi, selected (1: saa rahan).
readme-pabulib-vote-n-votes = Rivi kullekin äänelle: numero, joka ei merkitse mitään, ja valitut kohteet.
readme-file-data = Taulukot. Tiedostoissa .ndjson ovat samat rivit ja sanat täsmälleen niin kuin ne kirjoitettiin.
readme-file-charts = Kuviot.
readme-file-datapackage = Jokaisen tiedoston tarkistussumma ja sarakkeen tyyppi, ohjelmille.
readme-file-licence = Mitä näillä saa tehdä.
readme-file-sums = Kaikkien tiedostojen tarkistussummat. Tarkista ne näin: sha256sum -c SHA256SUMS
readme-file-log = Näillä kuka tahansa voi tarkistaa paketin. Tiedostossa leaves.txt on yksi suljettu merkintä rivillä; checkpoint on allekirjoitettu. openings.json avaa julkaistut äänimäärät ja summat, voimaan tulleet säännöt ja esityslistan arvat. verify.py tarvitsee vain Pythonin: python3 verify.py PAKETTI.zip
readme-private = Mitä täällä ei ole
readme-private-1 = Ei nimiä, käyttäjätunnuksia, ihmisten numeroita eikä linkkejä viesteihin.
readme-private-2 = Vain itselle pidetyillä teoilla ei ole riviä. Takaisin otettu on poissa.
readme-private-3 = Tekojen sanat ovat täällä vain, jos tekijä sanoi: myös kaupungille.
readme-private-4 = Alle 5 äänen päätöksestä kerrotaan vain tulos. Kenenkään omaa ääntä ei ole täällä.
readme-private-5 = Summa laskee rivittömät vasta lopussa ja vain, jos niiden takana on vähintään 5 ihmistä.
readme-limits = Rajat
readme-csv = Jos CSV-solussa on heittomerkki ennen merkkiä =, +, - tai @, se lisättiin. Se estää taulukkolaskentaa laskemasta.
readme-recount = Laske kolme lukua itse
readme-recount-open = Mikä tahansa taulukkolaskenta käy, ja pienessä kampanjassa kynä ja paperi.
readme-recount-1 = Tehdyt asiat: avaa data/contributions.csv ja laske otsikon alla olevat rivit. Vertaa tiedoston data/totals.csv rivin acts, all, all arvoon (value).
readme-recount-2 = Annettu aika: laske yhteen tiedoston data/contributions.csv sarake minutes, tyhjät pois lukien. Vertaa riviin minutes, all, all.
readme-recount-3 = Ehdotuksen osuus: ota tiedostosta data/tallies.csv yhden ehdotuksen rivit. Laske yhteen support ja fine, jaa summalla support, fine ja concern, kokonaisina prosentteina. Vertaa tiedoston data/decisions.csv sarakkeeseen percent. Rajan alle jäänyttä osuutta ei pyöristetä rajalle.
readme-recount-rest = Kun covers on everything, summa voi olla rivejä suurempi: erotus on se, minkä vähintään 5 ihmistä piti vain itsellään. Raportti kertoo summat.
readme-tables = Jokaisen taulukon jokainen sarake
readme-column = Sarake
readme-type = Tyyppi
readme-meaning = Mitä siinä on
readme-rows = { $n ->
    [one] 1 rivi
   *[other] { $n } riviä
}

licence-text = Saat jakaa ja muuttaa kaikkea paketissa olevaa, myös maksua vastaan, kun mainitset lähteen: { $title }, asukkaiden kampanja, { $year }.
licence-words = Lisenssi on Creative Commons Nimeä 4.0 Kansainvälinen (CC BY 4.0). Sen koko teksti:
licence-care = Sanat ovat ihmisten omia. Lainaa niitä sellaisinaan tai älä lainkaan.

export-ready = Paketti kampanjasta { $title } nykyisellään: kirje, raportti, taulukot, kuviot.
    Kuka tahansa voi tarkistaa sen. Tiedoston SHA-256: { $checksum }
export-large = Paketti on Telegramille liian suuri. Botin ylläpitäjä saa sen komennolla: talkoot export { $campaign }
export-soon = Kokoan paketin. Se tulee tänne hetken päästä.
refusal-export-lately = Uusin paketti on alle tunnin ikäinen. Katso ylempää tai pyydä uudelleen { $minutes ->
        [one] minuutin
       *[other] { $minutes } minuutin
    } päästä.

## end of package, letter and report

### operator pages

## end of operator pages

### votes

refusal-vote-empty = Kirjoita, mitä haluat kysyä, esimerkiksi: /vote Mikä päivä? Pe; La; Su
refusal-vote-option-empty = Siinä ei ole vaihtoehtoa. Kirjoita yksi kullekin riville.
refusal-vote-option-twice = ”{ $option }” on jo mukana. Kerran riittää.
refusal-vote-options-most = Vaihtoehtoja voi olla { $most }. Jätä joitakin pois.
refusal-vote-options-fewest = Vaihtoehtoja tarvitaan ainakin kaksi. Kirjoita vielä yksi.
refusal-vote-cost-missing = En löydä hintaa kohdasta ”{ $option }”. Kirjoita esimerkiksi: Lyhdyt 400
refusal-vote-cost-negative = Hinnan pitää olla enemmän kuin nolla: ”{ $option }”. Kirjoita esimerkiksi: Lyhdyt 400
refusal-vote-cost-over = ”{ $option }” maksaa enemmän kuin rahaa on. Kirjoita pienempi hinta.
refusal-vote-total = En löydä siitä summaa. Kirjoita esimerkiksi: 2000 €
refusal-vote-unfinished = Jotain puuttuu vielä. Vastaa ensin viimeiseen kysymykseen.
refusal-vote-method-first = Paina ensin, millainen kysymys se on.
refusal-vote-method-fixed = Ryhmän säännöissä on vain yksi äänestystapa. Muuttakaa ensin sääntöjä.
refusal-vote-draft-gone = Tätä luonnosta ei enää ole. Aloita uudelleen: /vote
refusal-vote-withdrawn = Kysyjä perui tämän äänestyksen. Mikään ei muuttunut.
refusal-vote-over = Tämä äänestys on päättynyt. Mikään ei muuttunut.
refusal-vote-has-ballots = Joku on jo äänestänyt, joten äänestys jatkuu loppuun.
refusal-vote-not-decided = Äänestys on vielä auki. Äänet lasketaan lopussa.
refusal-objection-needs-words = Vastustamiseen tarvitaan syy. Kirjoita muutamalla sanalla, mikä on esteenä.
refusal-ballot-unreadable = En saanut siitä selvää. Paina äänestyslipun nappeja.
refusal-ballot-no-such-option = Sellaista vaihtoehtoa ei ole. Paina äänestyslipun nappeja.
refusal-ballot-twice = Se on jo valittu.
refusal-ballot-too-many = Voit valita { $most }. Ota ensin jokin pois.
refusal-ballot-over-budget = Se ylittää rahat: { $over } liikaa. Ota ensin jokin pois.
refusal-ballot-score-range = Valitse luku nollasta { $highest }:een.

button-vote-new = Kysy ryhmältä äänestämällä
vote-ask-method = Millainen kysymys se on?
vote-kind-may-we = Saammeko …? Kyllä, tai syy sitä vastaan
vote-kind-which-one = Mikä niistä? Kukin valitsee yhden
vote-kind-which-fine = Mitkä käyvät? Saa valita monta
vote-kind-how-good = Kuinka hyvä kukin on? 0–5
vote-kind-which-order = Missä järjestyksessä?
vote-kind-divide = Miten jaamme rahat?
vote-ask-question-consent = Mitä kysyt? Esimerkiksi: Saammeko sulkea kadun lauantaina?
vote-ask-question-single = Mitä kysyt? Esimerkiksi: Mikä päivä?
vote-ask-question-approval = Mitä kysyt? Esimerkiksi: Mitkä päivät käyvät?
vote-ask-question-score = Mitä kysyt? Esimerkiksi: Kuinka hyvä kukin paikka on?
vote-ask-question-schulze = Mitä kysyt? Esimerkiksi: Missä järjestyksessä pihat kunnostetaan?
vote-ask-question-equal-shares = Mitä kysyt? Esimerkiksi: Mihin käytämme palkintorahat?
vote-ask-total = Paljonko on jaettavaa? Esimerkiksi: 2000 €
vote-ask-options-first = Kirjoita vaihtoehdot: yksi riville tai yksi viestiin.
vote-ask-options-more = Kirjoita vielä yksi vaihtoehto.
vote-ask-options-first-cost = Kirjoita vaihtoehdot hintoineen, yksi riville. Esimerkiksi: Lyhdyt 400
vote-ask-options-more-cost = Kirjoita vielä yksi vaihtoehto hintoineen.
vote-or-another = Kirjoita vielä vaihtoehto, tai julkaise.
vote-total = Jaettavaa on { $total }.
vote-counts-consent = Se käy, jos tarpeeksi moni suostuu eikä kukaan vastusta perustellusti.
vote-counts-single = Kukin valitsee yhden. Eniten ääniä saanut voittaa.
vote-counts-approval = Kukin valitsee kaikki, jotka käyvät. Eniten valintoja saanut voittaa.
vote-counts-score = Kukin antaa jokaiselle 0–5; tyhjä on 0. Suurin summa voittaa.
vote-counts-schulze = Kukin panee ne järjestykseen. Niitä verrataan pareittain Schulzen menetelmällä.
vote-counts-equal-shares = Kukin valitsee ne, jotka ovat hintansa väärti. Kaikilla on yhtä suuri osa rahoista.
vote-open-for = Auki { $time }. Päättyy: { $until }.
vote-hours = { $n ->
        [24] 1 pv
        [72] 3 pv
        [168] 7 pv
       *[other] { $n } t
    }
vote-option-n = Vaihtoehto { $n }
vote-decimal = ,
vote-more = +{ $n }
button-post = Julkaise
button-option-drop = Poista viimeinen vaihtoehto
button-other-kind = Toinen tapa
vote-posted = Ryhmä voi nyt äänestää. Tilanne näkyy vasta lopussa.
vote-posted-toast = Ryhmä voi nyt äänestää.
vote-posted-over = Tämä äänestys on päättynyt.
vote-forgotten = Unohdettu.
first-vote-asked = Ryhmä näkee kysymyksesi, kaupunki myös, ilman nimeäsi. /forgetme poistaa sinut.

vote-head = Äänestys { $n }
vote-how-consent = Suostu, jättäydy sivuun tai vastusta perustellen. Hiljaisuus ei ole suostumus.
vote-how-single = Valitse yksi.
vote-how-approval = Valitse kaikki, jotka käyvät sinulle. Toinen painallus ottaa valinnan pois.
vote-how-score = Anna kullekin 0–5: 0 on huono, 5 on oikein hyvä. Tyhjä on 0.
vote-how-schulze = Paina ne järjestyksessä, paras ensin. Toinen painallus ottaa pois.
vote-how-equal-shares = Valitse ne, jotka ovat hintansa väärti. Rahaa on kaikkiaan { $total }.
vote-until = Lasketaan: { $until }. { $voted ->
        [0] Kukaan ei ole vielä äänestänyt.
        [one] 1 on äänestänyt.
       *[other] { $voted } on äänestänyt.
    }
vote-round = Kierros { $n }: kysymyksellä on uudet sanat, ja kaikilta kysytään uudelleen.
vote-taken-back = Kysyjä perui tämän, ennen kuin kukaan äänesti.
button-vote = Äänestä
button-own-ballot = Oma ääneni
button-abstain = Tyhjä ääni
button-consent = Suostun
button-stand-aside = Jättäydyn sivuun
button-objection = Vastustan
button-ballot-done = Valmis
button-vote-back = Peru äänestys
ballot-page = { $n }/{ $of }
ballot-none = Et ole äänestänyt.
ballot-abstain = Äänestät tyhjää.
ballot-consent = Suostut.
ballot-stand-aside = Jättäydyt sivuun.
ballot-objection = Vastustat.
ballot-objection-without-reason = Haluat vastustaa, mutta syy puuttuu.
ballot-choices = Valitset: { $what }.
ballot-ticks = Valitset: { $what }.
ballot-budget = Valitset: { $what }.
ballot-scores = Annat: { $what }.
ballot-order = Järjestyksesi: { $what }.
ballot-longest = Järjestyksesi:  +123 .
ballot-until = Voit muuttaa ääntäsi loppuun asti: { $until }.
ballot-left = Valittu: { $spent }. Jäljellä: { $left }.

objection-ask = Mikä on esteenä? { $words }
    Kirjoita syysi tähän. Ryhmä näkee sen ilman nimeäsi.
objection-line = Vastustus: { $words }
objection-earlier = Vastustus kierroksella { $n }: { $words }
objection-for-author = Joku vastustaa: { $words }. Uusilla sanoilla alkaa uusi kierros.
vote-amend-ask = Nyt siinä lukee: { $words }
    Kirjoita uudet sanat tähän. Kaikilta kysytään uudelleen.
vote-amended = Uudet sanasi ovat voimassa. Kaikilta kysytään uudelleen.
vote-anew = Kysymys, johon vastasit, sai uudet sanat. Aiempi äänesi ei enää päde:
vote-news-objection = Joku vastustaa äänestyksessä { $n }. Kysyjä voi muuttaa sanoja. Auki: { $until }.
vote-news-amended = Äänestyksellä { $n } on uudet sanat. Kaikilta kysytään uudelleen. Auki: { $until }.

vote-agreed = Sovittu.
vote-not-agreed = Ei sovittu.
vote-none = Mitään ei valittu.
vote-won = Valittiin: { $what }
vote-funded = { $n ->
        [one] Rahaa saa: { $what }
       *[other] Rahaa saavat: { $what }
    }
vote-turnout = { $voted ->
        [one] 1 äänesti
       *[other] { $voted } äänesti
    }{ $abstained ->
        [0] {""}
        [one] , 1 antoi tyhjän
       *[other] , { $abstained } antoi tyhjän
    }; mukana on { $part }.
vote-newcomers = { $n ->
        [one] Äänistä 1 tuli ihmiseltä, joka nähtiin ensi kertaa kysymyksen jälkeen.
       *[other] Äänistä { $n } tuli ihmisiltä, jotka nähtiin ensi kertaa kysymyksen jälkeen.
    }
vote-newcomers-turn = Ilman näitä tulos olisi ollut toinen.
vote-rounds = Kierroksia oli { $n }; viimeinen ratkaisee.
vote-review = Katsomme asiaa uudelleen: { $day }.
vote-review-due = Tänään on aika katsoa uudelleen, mitä sovitte { $day }: { $words }
vote-review-running = Jos se ei enää sovi, /vote kysyy ryhmältä uudelleen.
vote-review-closed = Jos se ei enää sovi, aloita /again ja kysy sitten /vote

vote-tally-needed = Voittajalle tarvittiin { $needed } ihmisen tuki; kysyttäessä mukana oli { $base }.
vote-tally-turnout = Mukana on { $part }: { $voted } äänesti, { $abstained } antoi tyhjän, { $silent } ei äänestänyt.
vote-row = { $n } · { $what }
vote-row-mean = { $mean } · { $what }
vote-row-place = { $place }. [{ $n }] { $what }
vote-histogram = Kunkin keskiarvo ja montako antoi mitäkin (5×3: kolme antoi 5):
vote-matrix = Montako pani vasemman reunan vaihtoehdon ylärivin vaihtoehdon edelle:
vote-matrix-cut = Tässä { $n } ensimmäistä; paketissa on kaikki.
vote-dropped-quorum = liian vähän tukea
vote-dropped-majority = ei enemmistöä
vote-voice-consent = Suostuu: { $n }
vote-voice-stand-aside = Jättäytyy sivuun: { $n }
vote-voice-objection = Perusteltuja vastustuksia: { $n }
vote-voice-objection-without-reason = Vastustuksia ilman syytä, ei laskettu: { $n }
vote-tie-fewer-concerns = Tasan: { $tied }. Vähemmät huolet ratkaisivat: { $first }.
vote-tie-lower-cost = Tasan: { $tied }. Halvempi hinta ratkaisi: { $first }.
vote-tie-more-votes = Tasan: { $tied }. Useampi ääni ratkaisi: { $first }.
vote-tie-lot = Tasan: { $tied }. Arpa ratkaisi: { $first }.
vote-tie-waits = Tasan: { $tied }. Arpa ratkaisee.
vote-lot = Arvan järjestys: { $order }. Laskettu pöytäkirja ja julkinen arvo:

item-vote = äänestys
item-objection = vastustus

why-nobody-voted = Kukaan ei äänestänyt minkään puolesta.
why-no-support = { $voted } äänesti, eikä mikään saanut tukea.
why-quorum-missed = Suurin tuki yhdelle oli { $votes } ihmistä; olisi tarvittu { $needed }.
button-vote-counted-n = Näin laskettiin äänestys { $n }
card-votes = { $n ->
        [one] 1 äänestys on auki
       *[other] { $n } äänestystä on auki
    }
why-single = Eniten ääniä sai { $option }: { $votes }/{ $voted }.
why-single-level = { $n } vaihtoehtoa sai saman verran ääniä: { $votes }/{ $voted }.
why-approval = { $option } kävi useammalle kuin mikään muu: { $votes }/{ $voted } äänestäneestä.
why-approval-level = { $n } vaihtoehtoa kävi yhtä monelle: { $votes }/{ $voted } äänestäneestä.
why-score = Parhaana pidettiin: { $option }. Keskiarvo { $mean }/5, äänestäneitä { $voted }.
why-score-level = { $n } vaihtoehtoa sai saman summan, äänestäneitä { $voted }.
why-consent = { $n } suostui eikä kukaan vastustanut perustellusti; tarvittiin { $needed }.
why-consent-objection = { $objections ->
        [one] Sitä vastaan on 1 perusteltu vastustus; { $n } suostui.
       *[other] Sitä vastaan on { $objections } perusteltua vastustusta; { $n } suostui.
    }
why-consent-too-few = Kukaan ei vastustanut perustellusti, mutta { $n } suostui ja tarvittiin { $needed }.
why-schulze-none = Tarpeeksi moni ei pannut mitään niistä järjestykseen.
why-schulze-level = { $n } vaihtoehtoa oli tasan, eikä mikään voittanut niitä.
why-schulze-against = Useimmat eivät halua mitään näistä: { $n } jäi alle.
why-schulze-all = { $option } voittaa jokaisen muun, kun niitä verrataan kaksittain.
why-schulze-alone = Vain { $option } jäi jäljelle.
why-schulze-path = Mikään ei voita kaikkia; vahvin voittojen ketju on: { $option } (Schulze).
why-schulze-nearest = Lähimmäs pääsi { $other }: { $votes } pani edelle { $option }, { $against } toisin päin.
why-margin = { $n ->
        [0] Se oli tasan.
        [one] Jos 1 olisi äänestänyt toisin, tulos olisi voinut olla toinen.
       *[other] Jos { $n } olisi äänestänyt toisin, tulos olisi voinut olla toinen.
    }
why-margin-missing = { $n ->
        [one] Jos 1 olisi äänestänyt toisin, tuki olisi riittänyt.
       *[other] Jos { $n } olisi äänestänyt toisin, tuki olisi riittänyt.
    }
why-margin-too-few-voted = Liian harva äänesti, jotta tulos olisi voinut olla toinen.
why-margin-totals-only = Vain summat tiedetään, joten en voi sanoa, kuinka täpärä se oli.
why-margin-none-won = Mikään ei voittanut, joten eroa ei ole.
why-margin-needs-search = Eroa ei voi sanoa yhtenä lukuna; koko laskenta näyttää sen.
why-tie-fewer-concerns = { $n } oli tasan. Vähemmän huolia oli: { $option }.
why-tie-lower-cost = { $n } oli tasan. Vähemmän maksaa: { $option }.
why-tie-more-votes = { $n } oli tasan. Enemmän ääniä sai: { $option }.
why-tie-lot = { $n } oli tasan. Arpa ratkaisi: { $option }. Arvan voi toistaa kuka tahansa.
why-tie-waits = { $n } on tasan. Arpa ratkaisee.
why-budget-nothing = Mihinkään ei mennyt rahaa: tuki ei riittänyt minkään hintaan.
why-equal-shares = { $n ->
        [one] Rahaa saa 1; kullakin { $voters } äänestäjästä oli yhtä suuri osa.
       *[other] Rahaa saa { $n }; kullakin { $voters } äänestäjästä oli yhtä suuri osa.
    }
why-equal-shares-all = Kaikki, mitä joku valitsi, saa rahaa.
why-equal-shares-lost = { $spent ->
        [0] Ilman jäi { $few }: ääniä oli hintaan nähden liian vähän.
       *[other] { $few ->
            [0] Ilman jäi { $spent }: kannattajien rahat menivät jo.
           *[other] Ilman jäi { $few }: ääniä oli hintaan nähden liian vähän. Lisäksi jäi { $spent }, koska kannattajien rahat menivät jo.
        }
    }
vote-support-head = Tuki on ihmisiä, jotka maksavat täyden osuuden:
vote-project-paid = ✓ { $what } · { $cost } · { $votes ->
        [one] 1 ääni
       *[other] { $votes } ääntä
    }, tuki { $support }
vote-project-lost = – { $what } · { $cost } · { $votes ->
        [one] 1 ääni
       *[other] { $votes } ääntä
    }, tuki { $support }, tarvittiin { $needed }: { $why }
vote-lost-too-few-votes = liian vähän ääniä hintaansa nähden
vote-lost-money-spent = kannattajien rahat menivät jo
vote-share = Kunkin osuus oli { $share }.
vote-share-raised = Kunkin osuus oli aluksi { $start } ja lopulta { $share }: näin rahaa jää vähemmän yli.
vote-spent = Käytetty { $spent }, jäljellä { $left }.
vote-with-nothing = { $n ->
        [0] Jokainen äänestäjä sai jotain valitsemaansa.
        [one] 1 äänestäjä ei saanut mitään valitsemaansa.
       *[other] { $n } äänestäjää ei saanut mitään valitsemaansa.
    }
vote-greedy = Pelkkien äänten mukaan: { $what }. { $n ->
        [0] Silloinkin jokainen äänestäjä saisi jotain valitsemaansa.
       *[other] Silloin { $n } jäisi ilman valitsemaansa.
    }

table-votes = Yksi rivi kutakin kysymystä kohti, josta ryhmä äänesti komennolla /vote.
table-options = Yksi rivi kutakin vaihtoehtoa kohti.
table-vote_tallies = Kuinka moni sanoi mitäkin kustakin vaihtoehdosta, jos ääniä oli vähintään 5.
table-objections = Yksi rivi kutakin vastustusta kohti.
column-vote = Äänestyksen numero.
column-votes-method = Miten laskettiin: consent (suostumus), single (yksi kultakin), approval (monta kultakin), score (0–5 kullekin), schulze (järjestys), equal-shares (rahan jako).
column-votes-ended = Päivä, jona laskettiin tai peruttiin. Tyhjä, jos auki.
column-votes-state = open (auki), decided (ratkennut), withdrawn (peruttu ennen ensimmäistä ääntä, tai kysyjä poistui).
column-rounds = Kierrosten määrä: uudet sanat vastustuksen jälkeen aloittavat uuden.
column-votes-chosen = Valittujen vaihtoehtojen numerot; ahead: siitä sovittiin. Tyhjä: ei mitään.
column-votes-tally = published (julkaistu); fewer than 5 ballots (vain tulos kerrotaan); none yet (ei vielä).
column-votes-ballots = Kuinka moni jätti äänen, tyhjät mukaan lukien.
column-abstained = Kuinka moni niistä oli tyhjiä.
column-votes-needed = Kuinka monen tuki voittajalla piti olla.
column-votes-margin = Pienin määrä ihmisiä, joka toisin äänestämällä olisi voinut muuttaa tuloksen. Tyhjä: sitä ei voi sanoa yhtenä lukuna.
column-budget = Paljonko oli jaettavaa.
column-votes-unit = Mitä jaettiin, kysyjän sanoin.
column-settled-by = Mikä ratkaisi tasatilanteen: fewer-concerns (vähemmän huolia), lower-cost (halvempi), more-votes (enemmän ääniä), lot (arpa).
column-lot-record = Suljetun pöytäkirjan SHA-256, josta arpa vedettiin.
column-lot-public = Sulkemisen jälkeen kiinnitetty julkinen arvo, josta arpa vedettiin.
column-option = Vaihtoehdon numero. 0: kysymys itse.
column-options-cost = Mitä se maksaa.
column-options-chosen = yes (kyllä) tai no (ei). Tyhjä, jos auki.
column-options-support = Tuki: kuinka monta täyttä osuutta siihen maksettiin tai oli jäljellä.
column-lost-because = too-few-votes: liian vähän ääniä hintaansa nähden. money-spent: kannattajien rahat menivät jo.
column-vote_tallies-choice = ticked (valittu); 0–5 tai blank (ei mitään); before 2: pantu vaihtoehdon 2 edelle; ranked: pantu järjestykseen ylipäätään; consent, stand_aside, objection, objection_without_reason.
column-vote_tallies-ballots = Kuinka moni sanoi niin.
column-objection = Vastustuksen numero.
column-objections-round = Kierros, jolla se sanottiin.
column-objections-state = open: se on voimassa. answered: kysymys sai uudet sanat.
readme-file-ballots = Järjestysäänestysten kokonaiset äänet, samanlaiset yhdistettyinä, kun äänestäjiä on vähintään 10. Komento talkoot recount lukee ne.
readme-file-pabulib = Rahanjakoäänestykset Pabulib-muodossa, kun äänestäjiä on vähintään 10. log/verify.py ja talkoot recount laskevat ne uudelleen.
results-votes = Äänestykset
results-votes-caption = Mistä ryhmä äänesti, miten ja mitä tuli
results-votes-how = Ääntä voi muuttaa loppuun asti, eikä mitään näytetä ennen sitä. Jos alle 5 äänesti, vain tulos kerrotaan.
results-vote-question = Kysymys
results-vote-method = Laskutapa
results-vote-chosen = Tulos
results-vote-margin = Ero
results-vote-method-consent = suostumus
results-vote-method-single = yksi kultakin
results-vote-method-approval = monta kultakin
results-vote-method-score = 0–5 kullekin
results-vote-method-schulze = järjestys (Schulze)
results-vote-method-equal-shares = yhtä suuret osuudet rahasta
results-vote-open = vielä auki
results-vote-withdrawn = peruttu
results-vote-ahead = sovittiin
results-vote-not-ahead = ei sovittu
results-vote-nothing = mitään ei valittu
results-option = Vaihtoehto
results-option-votes = Valintoja
results-option-cost = Hinta

chart-n-votes = { $n ->
    [one] 1 äänestys
   *[other] { $n } äänestystä
}
chart-votes-title = { $n ->
    [0] Vielä ei ole äänestetty mistään
   *[other] Näin päättyi { $n } äänestystä
}
chart-votes-more = { $n ->
    [one] Lisäksi 1 aiempi äänestys.
   *[other] Lisäksi { $n } aiempaa äänestystä.
}
chart-votes-options-more = { $n ->
    [one] ja 1 vaihtoehto lisää
   *[other] ja { $n } vaihtoehtoa lisää
}
chart-vote-voted = { $n ->
    [one] 1 äänesti
   *[other] { $n } äänesti
}
chart-vote-none = Mikään vaihtoehto ei saanut tarpeeksi tukea
chart-vote-won = Eniten valittiin: { $what }, { $k }/{ $n }
chart-vote-graded = Paras oli { $what }, keskiarvo { $mean }/5
chart-vote-mean = { $what } · { $mean }
chart-vote-ordered = Ensimmäinen on { $what } ja voittaa kaksittain { $k }/{ $n } muusta
chart-vote-first = { $what } ensin: { $n }
chart-votes-agreed = { $n ->
    [0] Suostumusta ei ole vielä kysytty
    [one] { $k ->
        [0] Kysyttiin 1 asiaa, eikä siitä sovittu
       *[other] Kysyttiin 1 asiaa, ja siitä sovittiin
    }
   *[other] Kysytyistä asioista sovittiin: { $k }/{ $n }
}
chart-vote-paid = Rahaa saa { $k }/{ $n }: { $spent }, kun jaettavaa on { $whole }
chart-vote-cost = { $cost } · { $n ->
    [one] 1 ääni
   *[other] { $n } ääntä
}
chart-vote-lost-note = Raidallinen: ei saa rahaa.

## end of votes

### mielipidekartat

refusal-ask-empty = Kirjoita kysymyksesi näin: /ask Mitä teemme pihalle?
refusal-map-days = Kysymys on auki 1–{ $most } päivää. Kirjoita näin: /ask Mitä teemme pihalle? 5pv
refusal-map-open-already = Kysymys { $n } on vielä auki. Lisää siihen oma ajatuksesi tai odota sen loppua.
refusal-map-withdrawn = Kysyjä veti tämän kysymyksen takaisin. Mitään ei muutettu.
refusal-map-over = Tämä kysymys on sulkeutunut. Tulos jää näkyviin.
refusal-map-has-answers = Joku on jo vastannut tai lisännyt jotain, joten kysymys pysyy auki loppuun asti.
refusal-map-answer-first = { $n ->
        [one] Vastaa ensin vielä yhteen. Sitten näet, mitä muut ajattelevat.
       *[other] Vastaa ensin vielä { $n } väitteeseen. Sitten näet, mitä muut ajattelevat.
    }
refusal-statement-empty = Kirjoita yksi lause, josta muut voivat olla samaa tai eri mieltä.
refusal-statement-out = Tämä väite on piilotettu tai poistettu. Vastaa toiseen.
refusal-statement-gone = Sanat odottivat päivän ja ovat poissa. Kirjoita ne uudestaan.
refusal-statement-twice = Samat sanat ovat nyt jo mukana. Vastaa niihin.
refusal-statements-together = Kirjoita yhteen viestiin enintään { $most } väitettä, yksi riville.
refusal-statements-most = Väitteitä on { $most }, eikä enempää mahdu. Vastaa niihin.
refusal-too-many-statements = Olet kirjoittanut tänään { $limit } väitettä. Jatka huomenna.
refusal-too-many-answers = Olet antanut tänään { $limit } vastausta. Jatka huomenna.

item-map = kysymys
item-statement = väite

button-ask-new = Kysy, mitä ihmiset ajattelevat
button-ask-open = Vastaa avoimeen kysymykseen
ask-question = Mitä haluat kysyä ryhmältä? Seuraavista riveistä tulee ensimmäiset väitteet, yksi riville.
    Ryhmä näkee sanasi, kaupunki myös, ilman nimeäsi.
first-question = Ryhmä näkee sanasi, kaupunki myös, ilman nimeäsi. /forgetme poistaa sinut.
first-answer = Ryhmä näkee määrät, kaupunki vastaukset ilman nimiä. /forgetme poistaa sinut.
map-posted = Ryhmä voi nyt vastata. Kuka tahansa voi lisätä väitteitä.
map-taken-back-toast = Vedetty takaisin.
map-over = Tämä kysymys on sulkeutunut.

map-head = Mitä ajattelemme? · { $n }
map-counts = { $people ->
        [0] Kukaan ei ole vielä vastannut.
        [one] 1 on vastannut.
       *[other] { $people } on vastannut.
    } { $statements ->
        [0] Ei vielä väitteitä
        [one] 1 väite
       *[other] { $statements } väitettä
    }, { $answers ->
        [one] 1 vastaus.
       *[other] { $answers } vastausta.
    }
map-until = Sulkeutuu { $until }. Vastannut näkee, mitä muut ajattelevat; lopuksi sen näkevät kaikki.
map-none-yet = Kukaan ei ole vielä sanonut tähän mitään.
map-how = Oletko samaa mieltä? Voit lisätä oman väitteesi vastaamalla tähän viestiin.
map-how-first = Vastaa tähän viestiin lauseella, josta muut voivat olla samaa tai eri mieltä.
map-taken-back = Kysyjä veti tämän takaisin ennen kuin kukaan vastasi.
button-answer-all = Vastaa yksi kerrallaan
button-answer-on = Jatka vastaamista
button-answer-this = Vastaa väitteeseen { $n }
button-say-one = Lisää väite
button-say-more = Lisää toinen
button-agree = Samaa mieltä
button-disagree = Eri mieltä
button-pass = Ohita
button-map-back = Vedä kysymys takaisin
button-map-so-far = Mitä muut ajattelevat
button-whole-map = Koko kuva
button-own-opinions = Vastaukseni
button-agree-instead = Samaa mieltä: väite { $n }
button-keep-out = Jätä pois paketista
button-let-in = Ota mukaan pakettiin
kept-out = Se jää pois paketista. Ryhmä näkee sen yhä.
let-in = Se menee pakettiin ilman nimeäsi.

opined-agree = Olet samaa mieltä: ”{ $words }”. Voit muuttaa sitä: Vastaukseni. Sulkeutuu { $until }.
opined-disagree = Olet eri mieltä: ”{ $words }”. Voit muuttaa sitä: Vastaukseni. Sulkeutuu { $until }.
opined-pass = Ohitit tämän: ”{ $words }”. Voit muuttaa sitä: Vastaukseni. Sulkeutuu { $until }.
opinion-agree = olet samaa mieltä
opinion-disagree = olet eri mieltä
opinion-pass = ohitit
opinions-said-agree = Olet samaa mieltä: { $words }
opinions-said-disagree = Olet eri mieltä: { $words }
opinions-said-pass = Ohitit tämän: { $words }
opinions-answered = Olet vastannut { $n } väitteeseen, kaikkiaan niitä on { $of }.
opinions-all = Olet vastannut kaikkeen. Muut voivat vielä lisätä väitteitä.
opinions-next = Seuraava odottaa.
opinions-own = Vastauksesi:
opinions-own-none = Et ole vielä vastannut.
opinions-change = Paina numeroa, jos haluat muuttaa vastaustasi. Kysymys sulkeutuu { $until }.

statement-ask = { $question }
    Mitä sinä sanot? Kirjoita yksi lause, josta muut voivat olla samaa tai eri mieltä.
    Ryhmä näkee sanasi, kaupunki myös, ilman nimeäsi.
statement-stands = { $n ->
        [one] Se on mukana. Muut voivat nyt vastata siihen.
       *[other] { $n } väitettä on mukana. Muut voivat nyt vastata niihin.
    }
statement-stands-toast = Se on mukana. Muut voivat nyt vastata siihen.
statement-known = Se on jo mukana numerolla { $n }.
statement-alike = ”{ $words }” on paljolti samaa kuin jo mukana oleva. Oletko mieluummin samaa mieltä sen kanssa?

map-nobody = Kukaan ei vastannut.
map-so-far = Näin tilanne on nyt. Kysymys sulkeutuu { $until }.
map-no-groups = Pysyviä ryhmiä ei vielä ole ({ $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    }, { $answers ->
        [one] 1 vastaus
       *[other] { $answers } vastausta
    }).
map-why-few = Ryhmiin tarvitaan ainakin kymmenen ihmistä, jotka ovat vastanneet tarpeeksi.
map-why-alike = Vastanneet ajattelevat paljolti samoin.
map-why-small-group = Yhdessä ryhmistä olisi alle viisi ihmistä tai alle 5 %.
map-why-chance = Sattuman jakamat vastaukset erottaisivat ihmiset yhtä selvästi.
map-why-unsteady = Sattumalta valittu puolet ihmisistä jakautuisi toisin.
map-groups = { $n ->
       *[other] Ihmiset ajattelevat { $n } tavalla
    } ({ $people } ihmistä, { $answers } vastausta).
map-when-groups = Ryhmät kerrotaan vain, jos kolme asiaa pätee. Ne erottuvat sattumaa selvemmin. Sattumalta valittu puolet ihmisistä jakautuu samoin. Missään ryhmässä ei ole alle viittä ihmistä eikä alle 5 %.
map-group = Ryhmä { $name }, { $people } ihmistä
map-shared = Tästä useimmat ovat yhtä mieltä:
map-tallies = Vastaukset:
map-agrees = + { $words }: { $people }/{ $of } samaa mieltä
map-disagrees = − { $words }: { $people }/{ $of } eri mieltä
map-tally = { $words }: samaa mieltä { $agrees }, eri mieltä { $disagrees }, ohitti { $passes }
card-questions = { $n ->
        [one] 1 kysymys kaikille
       *[other] { $n } kysymystä kaikille
    }
chart-map-none = Kukaan ei ole vielä vastannut
chart-map-flat = { $n ->
        [one] 1 vastasi, pysyviä ryhmiä ei vielä ole
       *[other] { $n } vastasi, pysyviä ryhmiä ei vielä ole
    }
chart-map-groups = Ihmiset ajattelevat { $n } tavalla
chart-map-caption = { $title }; useimmat ovat samaa mieltä: { $words } ({ $n }/{ $of }).
chart-n-answers = { $n ->
        [one] 1 vastaus
       *[other] { $n } vastausta
    }
chart-map-agree = samaa mieltä { $n }
chart-map-pass = ohitti { $n }
chart-map-disagree = eri mieltä { $n }
chart-map-dots = Jokainen merkki on yksi ihminen, isompi useampi. Samoin vastanneet ovat lähekkäin.
chart-map-more = { $n ->
        [one] 1 väite jäi piirtämättä.
       *[other] { $n } väitettä jäi piirtämättä.
    }
results-opinions = Mitä ihmiset ajattelevat
results-opinions-how = Jokainen vastasi väitteisiin yksi kerrallaan ja sai muuttaa vastauksiaan loppuun asti. Viimeinen vastaus ratkaisee. Ryhmät kerrotaan vain, jos ne erottuvat selvemmin kuin sattuman jakamissa vastauksissa, löytyvät uudestaan puolesta ihmisistä eikä missään niistä ole alle viittä ihmistä tai alle 5 %. Määrät kerrotaan viidestä ihmisestä alkaen.
results-opinions-few = { $n ->
        [one] 1 ihminen vastasi. Määrät kerrotaan viidestä ihmisestä alkaen.
       *[other] { $n } ihmistä vastasi. Määrät kerrotaan viidestä ihmisestä alkaen.
    }
results-opinions-caption = Miten kuhunkin väitteeseen vastattiin
results-opinions-statement = Väite
results-opinions-agree = Samaa mieltä
results-opinions-disagree = Eri mieltä
results-opinions-pass = Ohitti
readme-file-polis = Mielipidekartta Polis-viennin muodossa: summary, comments (väitteet), votes (viimeiset vastaukset), participants-votes ja comment-groups; tiedostossa events.csv ovat kaikki vastaukset, myös muutetut. 1 on samaa mieltä, -1 eri mieltä, 0 ohitus; moderated -1 on piilotettu tai poistettu. Ihmisten rivit ovat mukana kymmenestä ihmisestä alkaen, määrät viidestä vastauksesta alkaen. Ihmisen numero tulee pelkistä vastauksista; author-id on väitteen oma numero ja n-comments on 0, jottei kirjoittajia ja vastaajia voi yhdistää. Ajat ovat päiviä. talkoot recount tekee siitä saman kartan.

## end of opinion maps
### tarpeet ja tarjoukset

refusal-need-empty = Kirjoita, mitä tarvitset: /need pumppu @Malmi
refusal-offer-empty = Kirjoita, mitä tarjoat: /offer pakettiauto lauantaisin
refusal-aid-over = Tämä on jo ohi. Mikään ei muuttunut.
refusal-meeting-told = Nimet on jo kerrottu. Kirjoittakaa toisillenne.
need-question = Mitä tarvitset? Muutama sana, ja @paikka jos sillä on väliä. Nimeäsi ei näytetä.
offer-question = Mitä voit tarjota? Muutama sana, ja @paikka jos sillä on väliä. Nimeäsi ei näytetä.
need-head = Joku tarvitsee
offer-head = Joku tarjoaa
need-answer = Mitä voit tarjota siihen? Muutama sana. Nimeäsi ei näytetä.
offer-answer = Mihin tarvitset sitä? Muutama sana. Nimeäsi ei näytetä.
button-need = Tarvitsen jotain
button-offer = Tarjoan jotain
button-need-answer = Voin auttaa
button-offer-answer = Tarvitsen tätä
button-aids = Tarpeet ja tarjoukset
aids-head = Tätä täällä nyt tarvitaan ja tarjotaan. Vastaa painamalla numeroa:
aids-none = Juuri nyt ei tarvita eikä tarjota mitään.
aids-who = Vain tämän keskustelun ihmiset näkevät sen. Se ei mene mihinkään pakettiin.
aid-at-hand = Jo valmiina: { $words }
aid-waiting = { $n ->
        [one] 1 vastaus odottaa kirjoittajaa.
       *[other] { $n } vastausta odottaa kirjoittajaa.
    }
aid-is-met = Tähän on löytynyt apu.
aid-met = Merkitty: apu löytyi.
aid-gone = Merkitty: tämä on ohi.
aid-what-thing = tavara
aid-what-space = tila
aid-what-skill = taito
aid-what-transport = kyyti
aid-what-time = aika
aid-opening = Kysy ensin: Mistä haluaisit päättää itse?
    Mitä teet jo? Mikä tekisi tästä sinun näköisesi?
aid-residents-offer = Asukkaat tarjoavat: { $words }
button-still-offer = Tarjoan minäkin jotain
at-hand-question = Mitä siihen on jo valmiina? Muutama sana riittää.
button-at-hand = Mitä meillä jo on?
button-aid-met = Apu löytyi
button-aid-over = Tämä on ohi
first-aid = Säilytän nämä sanat ja näytän ne vain tässä keskustelussa. /forgetme poistaa sinut.
meeting-yours = Kirjoitit: { $words }
meeting-offer = Joku tarjoaa: { $words }
meeting-need = Joku tarvitsee: { $words }
meeting-ask = Tuonko teidät yhteen? Nimet kerrotaan vain, jos molemmat haluavat.
meeting-said-yes = Vastasit kyllä. Toiselta kysytään.
meeting-said-no = Vastasit ei. Kenellekään ei kerrota.
meeting-name = Molemmat vastasivat kyllä. Hän on { $name }.
meeting-careful = Älä päästä sisään äläkä maksa kenellekään, jota et tunne.
meeting-wait = Molemmat vastasivat kyllä. Nimet kerrotaan { $day }, kun olette olleet täällä pitempään.
meeting-off = Siitä ei tullut mitään.
meeting-yes = Merkitty: kyllä. Voit perua sen.
meeting-no = Merkitty: ei. Kenellekään ei kerrota.
button-meeting-yes = Kyllä
button-meeting-no = Ei kiitos
emergency = Hätätilanteessa soita { $number }. Kukaan ei päivystä tässä keskustelussa.
role-ask = Kuka olet täällä? Sana on omasi, ja se näkyy merkintänä.
role-now = Nyt: { $role }
role-resident = asukas
role-service-user = käytän palvelua
role-employee = olen töissä palvelussa
role-politician = poliitikko
role-partner = yritys tai yhdistys
role-official = kaupunki
role-kept = Merkitty. Se koskee sitä, mitä teet tästä eteenpäin.
button-role = Kuka olen täällä

## end of needs and offers

### rules

rules-head = Säännöt täällä:
rules-how = Muuta sääntöä näin: /amend vähimmäisosuus 30 %
rules-fixed = Näistä ei äänestetä: päättyminen kello 18, päivärajat, nimien säilytys. Hiljaisilla tunneilla on oma kytkin.
rules-which = Mitä sääntöä ryhmä muuttaisi?
rule-line = { $rule }: { $value }
rule-changed = Ryhmä muutti säännön { $rule }: { $day } (ehdotus { $n }).
button-rule-change = Muuta sääntöä
button-rules = Säännöt
rule-threshold-percent = hyväksyntä
rule-quorum-percent = vähimmäisosuus
rule-quorum-minimum = vähimmäismäärä
rule-decision-hours = päätösaika
rule-vote-method = äänestystapa
rule-campaign-days = kampanjan kesto
rule-visibility = tekojen näkyvyys
rule-open-proposals = avoimia ehdotuksia
rule-fold-by = piiloon taittajia
rule-shown-from = vastaukset näkyvät
rule-split-from = erittelyt näkyvät
rule-amend-hours = lisäaika muutokselle
rule-newcomer-hours = lisäaika uusille
rule-review-days = uusi katsaus
rule-known-days = nimien odotus
rule-session-from = tapaamisen vähimmäismäärä
rule-messages-per-day = viestejä päivässä
rule-albums-per-week = kuviosarjoja viikossa
rule-in-percent = { $n } %
rule-in-people = { $n ->
        [one] 1 ihminen
       *[other] { $n } ihmistä
    }
rule-in-hours = { $n } tuntia
rule-in-days = { $n ->
        [one] 1 päivä
       *[other] { $n } päivää
    }
rule-in-number = { $n }
rule-visibility-me = vain tekijä itse
rule-visibility-group = ryhmä
rule-visibility-city = myös kaupunki
rule-method-any = mikä vain
rule-method-consent = suostumus
rule-method-single = yksi valinta
rule-method-approval = rastit
rule-method-score = arvosanat
rule-method-schulze = järjestys
rule-method-equal-shares = osuudet
rule-ask-percent = Montako prosenttia? Kirjoita luku { $least }–{ $most }.
rule-ask-people = Montako ihmistä? Kirjoita luku { $least }–{ $most }.
rule-ask-hours = Montako tuntia? Kirjoita luku { $least }–{ $most }.
rule-ask-days = Montako päivää? Kirjoita luku { $least }–{ $most }.
rule-ask-number = Montako? Kirjoita luku { $least }–{ $most }.
rule-ask-visibility = Kuka näkee teot, ellei tekijä sano muuta?
rule-ask-method = Miten ryhmä äänestää, kun joku kirjoittaa /vote?
rule-ask-vote = Ryhmä päättää tästä. Muutos koskee sitä, mikä alkaa sen jälkeen.
rule-put-to-group = Ryhmä päättää siitä nyt.
amend-idea = Muutetaan sääntöä: { $rule }. Nyt { $before }, sitten { $after }.
refusal-rule-unknown = En tunne sitä sääntöä. /rules näyttää ne. Kirjoita näin: /amend vähimmäisosuus 30 %
refusal-rule-value = Se ei käy arvoksi sääntöön { $rule }. /rules näyttää, mitä siinä nyt lukee.
refusal-rule-same = Sääntö on jo niin.
refusal-rule-asked = Tästä säännöstä kysytään ryhmältä jo.
refusal-rule-only-raised = Tämä luku suojaa ihmisiä. Sitä voi nostaa, ei laskea.
refusal-fixed-words = Nämä sanat ovat itse kysymys. Peru se ja kysy uudestaan.

agenda-head = Tätä ryhmä odottaa:
agenda-empty = Mikään ei odota ryhmää juuri nyt.
agenda-line = { $until }: { $words }
agenda-concerns = { $n ->
        [one] (1 huoli)
       *[other] ({ $n } huolta)
    }
agenda-keeper-none = Kukaan ei pidä esityslistaa. Kaikki jatkuu silti.
agenda-volunteer-keeps = { $name } pitää esityslistaa.
agenda-lot-keeps = { $name } pitää esityslistaa, arpa valitsi.
agenda-lot-asked = Arpa osui: { $name }. Pidätkö esityslistaa?
agenda-lot = Arvottiin { $n } mukana olevasta. Siemen: { $seed }
agenda-yours = Pidät esityslistaa. Muuta oikeutta siitä ei tule.
agenda-not-yours = Et pidä esityslistaa.
agenda-drawn = Arpa on heitetty. Tulos on esityslistassa.
button-agenda = Esityslista
button-agenda-me = Minä pidän listaa
button-agenda-lot = Arvotaan
button-agenda-not-me = En minä
button-agenda-down = Luovun listasta
refusal-agenda-kept = Joku pitää esityslistaa jo.
refusal-agenda-asked = Arpa osui jo johonkuhun, ja häneltä kysytään.
refusal-agenda-nobody = Kaikki mukana olevat kieltäytyivät. Jatketaan ilman.
refusal-agenda-another = Arpa osui johonkuhun toiseen.

## end of rules

### why a vote came out so

why-irv = Kierroksella { $round } yli puolet: { $option }, { $votes } lippua, kun jäljellä oli { $voted }.
why-irv-level = Tasatilanteiden takia { $n } voisi voittaa.
why-default-passed = { $n } kannattaa tai hyväksyy, { $percent } % kantansa kertoneista. Tarvittiin { $needed } ihmistä ja { $threshold } %.
why-default-nobody-voted = Kukaan ei äänestänyt. Olisi tarvittu { $needed } ihmistä.
why-default-too-few = { $n } kannattaa tai hyväksyy. Olisi tarvittu { $needed } ihmistä.
why-default-too-many-concerns = { $percent } % kannattaa tai hyväksyy. Olisi tarvittu { $threshold } %.
why-greedy = { $n ->
        [one] Pelkän äänimäärän mukaan rahat riittävät 1 hankkeeseen
       *[other] Pelkän äänimäärän mukaan rahat riittävät { $n } hankkeeseen
    }; { $left ->
        [0] mitään ääniä saanutta ei jäänyt pois.
        [one] 1 ei enää mahtunut.
       *[other] { $left } ei enää mahtunut.
    }
why-greedy-no-skip = { $n ->
        [one] Pelkän äänimäärän mukaan rahat riittävät 1 hankkeeseen, sitten tulee ensimmäinen liian kallis.
       *[other] Pelkän äänimäärän mukaan rahat riittävät { $n } hankkeeseen, sitten tulee ensimmäinen liian kallis.
    }
why-budget-served = { $nothing } / { $voters } ei saanut mitään, minkä oli merkinnyt.

## end of why a vote came out so

### instruments

pulse-safety-lookout = Pidän silmällä naapurin kotia, kun hän on poissa.
pulse-safety-along = Kuljen jonkun rinnalla, jotta hän ei pelkää.
pulse-safety-speak = Puutun asiaan tai soitan apua, kun jotakuta kohdellaan huonosti.
pulse-safety-notice = Ilmoitan kaupungille vaarallisesta paikasta: kuopasta, jäästä tai rikkinäisestä lampusta.
pulse-safety-together = Teen yhdessä muiden kanssa jotain, jotta täällä on turvallisempaa.
pulse-environment-litter = Kerään roskia, jotka joku muu on jättänyt.
pulse-environment-sort = Lajittelen jätteeni.
pulse-environment-car = Kävelen, pyöräilen tai menen bussilla, vaikka voisin ajaa autolla.
pulse-environment-green = Hoidan yhteisiä puita, kasveja tai eläimiä.
pulse-environment-together = Hoidan luontoa tai kotikatua yhdessä muiden kanssa.
pulse-health-move = Liikun niin, että hengästyn.
pulse-health-food = Ajattelen terveyttäni, kun syön.
pulse-health-rest = Huolehdin, että nukun ja lepään tarpeeksi.
pulse-health-ask = Selvitän itse, miten särkyä tai flunssaa hoidetaan.
pulse-health-together = Teen jotain terveytemme hyväksi yhdessä muiden kanssa.
pulse-care-errand = Autan jotakuta kotini ulkopuolella asioinnissa tai kotitöissä.
pulse-care-company = Pidän seuraa jollekulle, joka on usein yksin.
pulse-care-ill = Hoidan sairasta, vanhaa tai vammaista omaista tai ystävää.

barrier-kind-hierarchy = Päätetään kaukana yläpuolellamme
barrier-kind-control = Luvat ja valvonta
barrier-kind-money-first = Raha menee edelle
barrier-kind-time = Ei ole aikaa
barrier-kind-unclear-role = Epäselvää, kenen tehtävä
barrier-kind-not-counted = Tietoamme ei oteta huomioon
barrier-kind-other = Jokin muu
barrier-head = Tiellä · { $kind }
barrier-head-plain = Tiellä
barrier-ask = Mikä on tiellä? Muutama sana riittää.
    Ryhmä näkee sanat, ja ne menevät kaupungille ilman nimeäsi.
barrier-ask-kind = Millaisesta esteestä on kyse? Sen valitsee se, joka kertoi siitä.
barrier-kind-heard = Merkitty. Voit valita uudestaan.
barrier-for-city = Sanat menevät kaupungille ilman nimeä.
barrier-kept-from-city = Sanat jäävät ryhmään.
barrier-city-no = Nyt sanat jäävät ryhmään.
barrier-city-yes = Sanat menevät kaupungille ilman nimeäsi.
barrier-waits = { $n ->
        [0] Kysytty tänään. Odottaa vastausta.
        [one] Kysytty { $day }, 1 päivä sitten. Odottaa vastausta.
       *[other] Kysytty { $day }, { $n } päivää sitten. Odottaa vastausta.
    }
barrier-answered = { $n ->
        [0] Vastattu samana päivänä.
        [one] Vastattu 1 päivän kuluttua.
       *[other] Vastattu { $n } päivän kuluttua.
    }
barrier-gone = { $n ->
        [0] Poissa tieltä samana päivänä.
        [one] Poissa tieltä 1 päivän kuluttua.
       *[other] Poissa tieltä { $n } päivän kuluttua.
    }
barrier-gone-toast = Merkitty: ei ole enää tiellä.
barrier-open-toast = Merkitty: on sittenkin tiellä.
barrier-got-answer = Kertomaasi esteeseen tuli vastaus:
button-barrier = Jokin on tiellä
button-barriers = Esteet · { $n }
button-barrier-gone = Ei ole enää tiellä
button-barrier-back = On sittenkin tiellä
barriers-none = Kukaan ei ole vielä kertonut, että jokin olisi tiellä.
barriers-head = Esteitä: { $all }. { $n ->
        [0] Yksikään ei odota vastausta.
        [one] 1 odottaa vastausta.
       *[other] { $n } odottaa vastausta.
    }
barriers-line = { $n }. { $kind }: { $words }
card-barriers = { $n ->
        [one] 1 este odottaa vastausta
       *[other] { $n } estettä odottaa vastausta
    }
item-barrier = kerrottu este
item-aid = tarve tai tarjous
refusal-barrier-empty = Kirjoita, mikä on tiellä, näin: /barrier Lupa kestää 6 viikkoa

board-unanswered = Vailla vastausta:
board-waits = · { $what } ({ $n ->
        [0] tästä päivästä
        [one] 1 päivä
       *[other] { $n } päivää
    })

pulse-intro = Mitä teemme muutenkin, itsemme ja toistemme hyväksi? Nyt enintään { $most } kysymystä; ohita mitä haluat.
    Ryhmä näkee vain määrät, kun vastauksia on { $least }, päättymisen jälkeen. Ne menevät kaupungille.
pulse-head = { $n }/{ $of } · Kuinka usein kuluneen vuoden aikana?
pulse-head-again = Kuinka usein kuluneen vuoden aikana?
pulse-value-often = Usein
pulse-value-sometimes = Joskus
pulse-value-never = En koskaan
pulse-you-said = Vastasit: { $value }.
button-skip = Ohita
button-pulse-none = Otan vastaukseni pois
pulse-paused = Vastattu { $n }/{ $of }. Voit jatkaa myöhemmin tai muuttaa vastauksiasi.
button-pulse-more = Viisi lisää
button-pulse-mine = Vastaukseni
pulse-mine = Näin vastasit. Numero avaa kysymyksen:
pulse-mine-none = Et ole vielä vastannut.
pulse-mine-line = { $n }. { $statement } – { $value }
button-pulse = Mitä teemme muutenkin
menu-pulse = Mitä ihmiset tekevät muutenkin
button-felt = Paljonko sanavaltaa…
ask-felt = Paljonko sanavaltaa kaltaisillasi ihmisillä oli tässä?
felt-level-1 = Kukaan ei kertonut mitään
felt-level-2 = Meille kerrottiin
felt-level-3 = Meitä kuultiin
felt-level-4 = Päätimme yhdessä
felt-level-5 = Päätimme itse
felt-between = ”{ $below }” ja ”{ $above }” välillä
felt-shown = Sanavalta, jonka koimme: { $level } ({ $n } vastauksen keskimmäinen).
closed-barriers = { $n ->
        [one] 1 este odottaa vastausta.
       *[other] { $n } estettä odottaa vastausta.
    }

table-barriers = Yksi rivi kutakin estettä kohti, josta ihmiset kertoivat.
column-barrier = Esteen numero.
column-barriers-kind = Mitä kertoja valitsi: hierarchy (päätetään ylempänä), control (luvat ja valvonta), money_first (raha edellä), time (ei aikaa), unclear_role (epäselvä vastuu), not_counted (tietoa ei oteta huomioon), other (muu). Tyhjä: ei kerrottu.
column-barriers-raised = Päivä, jona este kerrottiin.
column-barriers-state = open: odottaa. answered: kaupunki vastasi. gone: kertojan mukaan poissa tieltä, tai hän otti sanansa pois.
column-barriers-ended = Ensimmäisen vastauksen päivä tai päivä, jona este poistui. Tyhjä, kun se odottaa.
column-days = Montako päivää este on odottanut tilan päivään asti, tai odotti ennen vastausta tai poistumista.
column-instrument = Mihin kysymys kuuluu: closing (lopuksi), influence (sanavalta), pulse (mitä teemme muutenkin), reflection (ajatus ja käytäntö), voices (kaksi ääntä), encounter (miltä se tuntui), sessions (tapaamiset).
column-version = Kysymyksen sanamuodon versio.
column-role = all (kaikki) tai vastaajien valitsema rooli. Rooli näytetään vain, jos siinä ja muissa on 5 ihmistä, jotka eivät kaikki vastanneet samoin; pooled on muut roolit yhdessä.
computed-barriers = Rivien määrä tiedostossa barriers.csv.
computed-longest-wait = Suurin päivien määrä odottavista tiedostossa barriers.csv; n on odottavien määrä.
computed-pulse-item-start = Väittämän alkuvastausten keskiarvo tiedostosta surveys.csv: usein 100, joskus 50, ei koskaan 0.
computed-pulse-item-end = Väittämän loppuvastausten keskiarvo tiedostosta surveys.csv: usein 100, joskus 50, ei koskaan 0.
computed-pulse-index-start = Ala on julkaistujen väittämiensä keskiarvo (vähintään 3/5, hoiva 2/3), kokonaisluku alojen keskiarvo; n laskee vastaukset yhteen.
computed-pulse-index-end = Ala on julkaistujen väittämiensä keskiarvo (vähintään 3/5, hoiva 2/3), kokonaisluku alojen keskiarvo; n laskee vastaukset yhteen.
computed-felt-level = Kysymyksen felt vastausten mediaani tiedostosta surveys.csv: 1 ei kerrottu, 2 kerrottiin, 3 kuultiin, 4 päätimme yhdessä, 5 päätimme itse.
computed-change-here = Kysymyksen change_here vastausten keskiarvo tiedostosta surveys.csv, 1–5.
computed-expected-often = Viranhaltijoiden ensimmäisten arvausten mediaani: moniko kymmenestä vastaajasta tekee niin usein; n on arvanneiden määrä.
computed-reported-often = Usein-vastausten osuus väittämän vastauksista tiedostossa surveys.csv; lopusta, tai alusta jos lopussa vastasi liian harva.
computed-perception-gap = reported_often miinus 10 × expected_often, prosenttiyksikköinä.
computed-late-guesses = Moniko arvauksista tuli ensimmäisen koosteen tai päättymisen jälkeen, tai joltakulta, joka oli voinut nähdä keskustelun.
computed-expected-people = Viranhaltijoiden arvausten mediaani siitä, moniko tekee jotain; verrataan lukuun people_who_did_something.
computed-expected-minutes = Viranhaltijoiden arvausten mediaani annetuista minuuteista; verrataan lukuun minutes.
paper-unanswered-barrier = Tiellä ({ $kind }): { $words }
paper-chose = Vastanneet vastasivat omasta halustaan; he eivät edusta kaikkia asukkaita.
results-measure-barriers = Esteet
results-barriers = Mikä on tiellä
results-no-barriers = Kukaan ei kertonut, että jokin olisi tiellä.
results-barriers-caption = Esteet, joista ihmiset kertoivat; pisimpään odottanut ensin
results-barriers-how = Päivät lasketaan kertomisesta ensimmäiseen vastaukseen tai siihen, kun kertoja sanoi esteen poistuneen.
results-barrier-words = Kertojan sanoin
results-barrier-kind = Millainen
results-barrier-raised = Kerrottu
results-barrier-state = Tilanne
results-barrier-days = Päiviä
results-barrier-open = odottaa vastausta
results-barrier-answered = vastattu
results-barrier-gone = poissa tieltä
results-influence = Paljonko sanavaltaa ihmiset kokivat
results-survey-felt-end = Paljonko sanavaltaa kaltaisillasi ihmisillä oli tässä?
results-pulse = Mitä ihmiset tekevät muutenkin
results-pulse-start = Alussa
results-pulse-end = Lopussa
results-pulse-what = Mitä
results-pulse-value = 0–100
results-pulse-answers = Vastauksia
results-pulse-index-caption = Yhteistuotannon indeksi: usein 100, joskus 50, ei koskaan 0
results-pulse-items-caption = Niiden väittämien keskiarvot, joihin vastasi riittävän moni
results-pulse-how = Väittämät, joihin vastasi alle 5 tai kaikki samoin, puuttuvat tästä ja tiedostoista.
results-cell-overall = Kokonaisuus
results-cell-safety = Turvallisuus
results-cell-environment = Ympäristö
results-cell-health = Terveys
results-cell-care = Hoiva
results-cell-individual = Yksin
results-cell-collective = Yhdessä muiden kanssa
results-gap = Odotettu ja kerrottu
results-gap-caption = Mitä viranhaltijat odottivat ennen kuin näkivät mitään, ja mitä ihmiset kertoivat
results-gap-what = Mitä
results-gap-expected = Odotettu
results-gap-officials = Viranhaltijoita
results-gap-reported = Kerrottu
results-gap-answers = Perustuu
results-gap-difference = Ero
results-gap-how = Viranhaltijat arvasivat, moniko kymmenestä vastaa ”usein”. Ero on prosenttiyksikköjä: kerrottu miinus odotettu.
results-gap-late = Merkitty: osa arvauksista tuli koosteen tai päättymisen jälkeen, tai keskustelu oli voitu nähdä.
results-gap-marked = merkitty
results-gap-office = Alle kolme viranhaltijaa arvasi; jokainen suostui, että se näytetään viraston arvauksena.
results-expected-people = Jotain tehneitä ihmisiä
results-expected-minutes = Annettuja minuutteja
results-percent = { $n } %

chart-gap-none = Mitään ei ole vielä sekä arvattu että vastattu
chart-gap-one = { $reported } vastaa usein, odotettiin { $expected }
chart-gap-many = { $k ->
    [0] Missään { $n } asiasta ihmiset eivät tee odotettua enempää
   *[other] { $k } asiassa { $n }:sta ihmiset tekevät enemmän kuin viranhaltijat odottivat
}
chart-gap-n = enintään { $n } vastausta kuhunkin
chart-gap-expected = odotettu { $value }, { $n ->
    [one] 1 viranhaltija
   *[other] { $n } viranhaltijaa
}{ $late ->
    [0] {""}
   *[other] {" "}*
}
chart-gap-reported = kerrottu { $value }, { $n ->
    [one] 1 vastaus
   *[other] { $n } vastausta
}
chart-gap-part = odotettu { $expected } ja kerrottu { $reported }
chart-gap-caption = { $title }; { $parts }.
chart-gap-office = Alle kolme viranhaltijaa arvasi; jokainen suostui näyttämään sen.
chart-gap-late = * Osa arvauksista tuli myöhään, tai keskustelu oli voitu nähdä.
chart-percent = { $n } %
chart-n-barriers = { $n ->
    [one] 1 este
   *[other] { $n } estettä
}
chart-barriers-none = Kukaan ei ole kertonut, että jokin olisi tiellä
chart-barriers-wait = { $n ->
    [one] 1 este odottaa vastausta
   *[other] { $n } estettä odottaa vastausta
}{ $days ->
    [0] {""}
    [one] , pisimmillään 1 päivän
   *[other] , pisimmillään { $days } päivää
}
chart-barriers-no-wait = { $n ->
    [one] Ainoa este ei enää odota
   *[other] Yksikään { $n } esteestä ei enää odota
}
chart-barriers-caption = { $title }; { $n ->
    [0] yhteenkään ei ole vastattu.
    [one] yhteen on vastattu.
   *[other] { $n } esteeseen on vastattu.
}
chart-barrier-open = { $n ->
    [0] odottaa tästä päivästä
    [one] odottaa, 1 päivä
   *[other] odottaa, { $n } päivää
}
chart-barrier-answered = { $n ->
    [0] vastattu samana päivänä
    [one] vastattu 1 päivän kuluttua
   *[other] vastattu { $n } päivän kuluttua
}
chart-barrier-gone = { $n ->
    [0] poistui samana päivänä
    [one] poistui 1 päivän kuluttua
   *[other] poistui { $n } päivän kuluttua
}
chart-barriers-more = { $n ->
    [one] Ja 1 muu.
   *[other] Ja { $n } muuta.
}

promise-group = Lupasimme itsellemme: { $level }.
button-carried = { $n ->
        [0] Tämä on tehty
       *[other] Tämä on tehty · { $n }
    }
idea-carried-out = Tämä on tehty, sanovat täkäläiset.
carried-heard-yes = Merkitty. Se lasketaan, kun toinenkin sanoo niin.
carried-heard-no = Merkitty: ei vielä.
promise-ask-level = Kuinka paljon valtaa he lupasivat?
promise-inform = Kertoa meille
promise-advise = Kuunnella meitä
promise-together = Päättää kanssamme
promise-ourselves = Että päätämme itse
promise-ask-due = Mihin mennessä he lupasivat sen?
promise-by-end = Kampanjan loppuun
promise-by-quarter = Kolmessa kuukaudessa
promise-by-year = Vuodessa
promise-by-open = Päivää ei sanottu
promise-due = Määräpäivä: { $day }. Silloin katsotaan, miten kävi.
promise-kept-note = Merkitty.
promise-others = Muut lupasivat meille: { $level }.
promise-own-on-date = Päättämistämme asioista { $carried }/{ $adopted } oli tehty viimeisenä päivänämme.
promise-own-later = Yhdeksänkymmentä päivää myöhemmin tehty oli { $carried }/{ $adopted }.
promise-on-date = Kaupungin määräpäivään lupaamista asioista { $carried }/{ $adopted } oli tehty sinä päivänä.
promise-later = Yhdeksänkymmentä päivää myöhemmin tehtyjä oli { $carried }/{ $adopted }.
promise-differs = Lupaus ja käytäntö eroavat; puhukaa siitä.
computed-promised-level = Luvattu taso kysymyksen felt asteikolla; itse tekevä ryhmä lupaa itselleen: 5.
computed-carried-out = Moniko määräpäiväksi luvattu asia oli silloin tehty: kaupungin, kun sitä ei ole kiistetty; ryhmän oma, kun ainakin kaksi sanoo niin. n on erääntyneiden määrä.
computed-carried-out-later = Sama yhdeksänkymmentä päivää määräpäivän jälkeen; n on siihen mennessä erääntyneiden määrä.

## end of instruments

## Kirje postitse ja julkinen sivu

button-letter = Lähetä kirje
button-letter-agree = Hyväksyn, lähetä
button-public = Julkaise
button-hide = Poista julkiselta sivulta
mailing-to-city = kaupunki
mailing-is-asked = Joku haluaa lähettää kirjeen ja paketin: { $to }. Kun toinen osallistuja hyväksyy, ne lähtevät.
mailing-is-agreed = Kirje on matkalla: { $to }.
mailing-is-sent = Kirje lähti { $day }: { $to }.
mailing-is-again = Se lähti kahdesti, koska ensimmäiseen ei tullut kuittausta.
mailing-is-unknown = Kirje lähti { $day }: { $to }. Kuittausta ei tullut, joten se ei ehkä mennyt perille.
mailing-is-refused = Postipalvelin ei ottanut kirjettä vastaan { $day }: { $to }.
mailing-is-back = Kirje tuli takaisin { $day }: { $to }.
mailing-is-void = Tätä kirjettä ei enää pyydetä.
mailing-told-refused = Kirjettä ei otettu vastaan: { $to }. Tarkista osoite kohdasta Lisää, tai lähettäkää yllä oleva kirje itse.
mailing-told-unknown = Kirjeeseen ei tullut kuittausta kahdella kerralla: { $to }. Kysykää sieltä, tuliko se.
mailing-told-back = Kirje tuli takaisin: { $to }. Tarkista osoite kohdasta Lisää ja lähetä uudelleen.
mailing-waits = Vielä yksi osallistuja hyväksyy ryhmässä.
mailing-goes = Se lähtee nyt.
refusal-letter-sent = Kirje on jo lähetetty. ”Miten menee” kertoo, milloin.
refusal-letter-no-address = Sähköpostiosoitetta ei tiedetä. Kirjoita se kohdassa Lisää siihen, kenen pitäisi kuulla.
refusal-letter-needs-another = Sinä pyysit sitä. Joku toinen osallistuja hyväksyy.
refusal-letter-not-yet = Kirjettä ei vielä ole. Se kirjoitetaan, kun kampanja päättyy.
refusal-letter-no-server = En voi lähettää täältä sähköpostia. Liitä kirje omaan viestiisi.
public-ask-open = Joku haluaa julkiselle sivulle paketin kampanjasta ”{ $title }”. { $n }/{ $needed } hyväksyy.
public-ask-hide = Joku haluaa kampanjan ”{ $title }” pois julkiselta sivulta. { $n }/{ $needed } hyväksyy.
public-is-open = ”{ $title }” on julkisella sivulla: { $url }
public-is-hidden = ”{ $title }” ei ole enää julkisella sivulla. Muiden ottamat kopiot jäävät heille.
public-agreed = { $n }/{ $needed } hyväksyy.
public-done-open = Se on nyt julkinen.
public-done-hidden = Se ei ole enää sivulla.
refusal-public-already = Se on jo julkinen.
refusal-public-hidden = Se ei ole julkisella sivulla.
refusal-public-no-page = Täällä ei ole julkista sivua. Välittäkää paketti itse.
refusal-public-not-yet = Vielä ei ole näytettävää. Paketti tehdään, kun kampanja päättyy.
invite-mail-waiting = Lähetän sen hänelle myös sähköpostilla.
invite-mail-sent = Lähetin sen hänelle myös sähköpostilla.
invite-mail-failed = Sähköpostini ei mennyt perille. Välitä linkki itse.
mail-subject-invite = Teiltä pyydetään vastausta: { $title }
mail-subject-letter = Asukkailta: { $title }
mail-invite = Asukkaat pyytävät teiltä vastausta: { $title }
mail-invite-once = Linkki on vain teille. Se ei vaadi tunnusta eikä sovellusta.
mail-invite-until = Avatkaa se viimeistään { $day }.
mail-invite-what = Voitte arvata, vastata, luvata ja ottaa kaiken mukaanne.
mail-foot-invite = Tätä ylläpitää { $operator }. Jos viesti ei kuulu teille, antakaa sen olla.
mail-letter-who = Kaksi mukana ollutta asukasta hyväksyi tämän kirjeen lähettämisen.
mail-letter-packed = Liitteinä ovat kirje PDF-tiedostona ja paketti.
mail-letter-public = Liitteenä on kirje PDF-tiedostona. Paketti on täällä: { $url }
mail-letter-ask = Liitteenä on kirje PDF-tiedostona. Paketti on liian suuri sähköpostiin: sen saa täältä: { $operator }.
mail-letter-reply = Vastaukset tähän viestiin saa { $operator }.
site-title = Päättyneet kampanjat
site-intro = Mitä naapurit tekivät ja mitä siitä tuli. Kukin ryhmä päätti itse näyttää omansa.
site-none = Mikään ryhmä ei ole vielä näyttänyt kampanjaansa.
site-when = { $start } – { $end }
site-people = { $n ->
    [one] Mukana oli yksi ihminen.
   *[other] Mukana oli { $n } ihmistä.
}
site-worked = Se onnistui, kun: { $words }
site-report = Lue raportti
site-pdf = Raportti PDF-tiedostona
site-letter = Kirje kaupungille, PDF
site-package = Kaikki pakettina (ZIP)
site-files = Mitä täällä on
site-size = { $size } Mt
site-check = Tarkista se
site-check-how = Paketin tarkistussumma (SHA-256) on:
site-check-verify = Paketin README.md kertoo, miten kaiken voi tarkistaa pelkällä Pythonilla.
site-folded = Sitä, minkä ryhmä piilotti, ei näytetä täälläkään.
site-as-of = Tilanne { $day }.
site-back = Kaikki kampanjat
site-nowhere = Täällä ei ole mitään.
site-many = Tuo oli paljon kerralla. Yritä uudelleen minuutin päästä.
site-busy = Tätä ei voi nyt näyttää. Yritä uudelleen minuutin päästä.
site-large = Paketti on liian suuri täällä näytettäväksi. Sen saa täältä: { $operator }.
site-foot = Tätä ylläpitää { $operator }.

## looking back
menu-reflect = Ajatus ja käytäntö, jälkikäteen
menu-assess = Millaista se oli, kahdella äänellä
button-reflect = Ajatus ja käytäntö
button-assess = Millaista se oli
button-encounter = Miltä se tuntui
button-look-more = Viisi lisää
look-intro-reflect = Ajatus ja käytäntö: mikä on sinulle tärkeää, ja mitä täällä tapahtui? Enintään viisi kysymystä; ohita vapaasti.
look-intro-users = Vastaat niiden puolesta, joille tämä on. Työntekijöiltä kysytään samat asiat.
look-intro-employees = Vastaat työntekijänä. Niiltä, joille tämä on, kysytään samat asiat.
look-intro-encounter = Miltä se tuntui? Kysymykset eivät koske ketään yksittäistä ihmistä.
look-shown = Näytetään lopun jälkeen ilman nimiä, kun vastauksia on vähintään { $least }.
look-role = Vastaat roolissa: { $role }. /role vaihtaa sen.
look-head = { $n }/{ $of }
look-top = Mitkä kolme ovat sinulle tärkeimmät?
look-chosen = ● { $words }
look-not-chosen = { $words }
look-matters = Kuinka tärkeää se on sinulle? 1: ei lainkaan. 5: hyvin tärkeää.
look-happened = Kuinka paljon sitä tapahtui täällä? 1: ei lainkaan. 5: hyvin paljon.
look-agree = 1: ei lainkaan. 5: täysin.
as-whom = Kenenä vastaat? Molemmilta kysytään samat asiat.
button-voice-users = Se on minua varten
button-voice-employees = Olen siinä työssä
aspect-start = Asianosaiset ovat mukana alusta asti
aspect-decide = Päätökset tehdään yhdessä
aspect-skills = Kaikkien osaamista käytetään
aspect-time = On aikaa tehdä hyvin
aspect-trust = Ihmiset luottavat toisiinsa
aspect-open = Päätökset ja syyt näkyvät kaikille
aspect-better = Jokin muuttuu ihmisille paremmaksi
aspect-learn = Muutamme tapojamme, kun opimme
voice-needed = Ihmiset saivat, mitä tarvitsivat
voice-say = Ne, joille tämä on, saivat vaikuttaa
voice-respect = Kaikkia kohdeltiin arvostaen
voice-worth = Se oli käytetyn ajan arvoista
voice-last = Se kestää
encounter-staff-care-1 = Henkilökunta oli minulle ystävällistä.
encounter-staff-care-2 = Henkilökunta huomasi, miten voin.
encounter-staff-control-1 = Henkilökunnalle saattoi sanoa ei.
encounter-staff-control-2 = Henkilökunta kysyi minulta ennen kuin toimi.
encounter-staff-agency-1 = Henkilökunta antoi minun tehdä itse.
encounter-staff-agency-2 = Ajatukseni muuttivat henkilökunnan tapoja.
encounter-staff-worth-1 = Henkilökunnalle tietoni merkitsi jotain.
encounter-staff-worth-2 = Henkilökunta otti minut vakavasti.
encounter-here-care-1 = Ihmiset täällä olivat minulle ystävällisiä.
encounter-here-care-2 = Joku täällä huomasi, miten voin.
encounter-here-control-1 = Täällä saattoi sanoa ei.
encounter-here-control-2 = Minulta kysyttiin ennen kuin tehtiin.
encounter-here-agency-1 = Täällä sain tehdä itse.
encounter-here-agency-2 = Ajatukseni muuttivat sitä, mitä teimme.
encounter-here-worth-1 = Täällä tietoni merkitsi jotain.
encounter-here-worth-2 = Minut otettiin täällä vakavasti.
encounter-session-care-1 = Ihmiset siellä olivat minulle ystävällisiä.
encounter-session-care-2 = Joku siellä huomasi, miten voin.
encounter-session-control-1 = Siellä saattoi sanoa ei.
encounter-session-control-2 = Minulta kysyttiin ennen kuin tehtiin.
encounter-session-agency-1 = Siellä sain tehdä itse.
encounter-session-agency-2 = Ajatukseni muuttivat sitä, mitä teimme.
encounter-session-worth-1 = Siellä tietoni merkitsi jotain.
encounter-session-worth-2 = Minut otettiin siellä vakavasti.
encounter-about-staff = Henkilökunnan kanssa
encounter-about-here = Täällä
encounter-side-care = välittäminen
encounter-side-control = oma päätösvalta
encounter-side-agency = oma tekeminen
encounter-side-worth = arvostus
encounter-kind-but-passive = Ystävällistä mutta passiivista: ihmisistä välitettiin, mutta itse he saivat tehdä vain vähän.
look-gap = { $aspect }: tärkeys { $matters }, toteutui { $happened } ({ $n } vastausta)
look-voices = { $asked }: { $said }
look-voice-users = ne, joille tämä on { $mean } ({ $n } vastausta)
look-voice-employees = työntekijät { $mean } ({ $n } vastausta)
look-encounter = { $subject }, { $side }: { $mean }/5 ({ $n } vastausta)
voice-missing-users = Käyttäjien ääni puuttuu: vastauksia oli liian vähän, tai kaikki vastasivat samoin.
voice-missing-employees = Työntekijöiden ääni puuttuu: vastauksia oli liian vähän, tai kaikki vastasivat samoin.
computed-reflection-matters = Tiedoston surveys.csv vastausten <aspect>-matters keskiarvo, 1–5.
computed-reflection-happened = Tiedoston surveys.csv vastausten <aspect>-happened keskiarvo, 1–5.
computed-reflection-gap = Tärkeys miinus toteutuminen näistä keskiarvoista; n on pienempi vastausten määrä.
computed-reflection-divergence = 1 miinus roolien kolmen tärkeimmän parittaisten Jaccard-indeksien keskiarvo (surveys.csv); n on roolien määrä. Roolin kolme ovat sen useimmin valitsemat; tasan menneet kysymisjärjestyksessä. Pienet roolit yhdistetään.
computed-voice = Kyseisen äänen vastausten keskiarvo tiedostossa surveys.csv, 1–5.
computed-encounter = Puolen kahden väittämän keskiarvo tiedostossa surveys.csv, 1–5; n on pienempi vastausten määrä.
results-reflection = Ajatus ja käytäntö
results-reflection-caption = Kuinka tärkeä kukin asia on ja kuinka paljon sitä tapahtui, 1–5
results-reflection-role = { $role }: kuinka tärkeä kukin asia on ja kuinka paljon sitä tapahtui, 1–5
results-reflection-aspect = Asia
results-reflection-matters = Tärkeys
results-reflection-happened = Toteutui täällä
results-reflection-gap = Ero
results-reflection-answers = Vastauksia
results-reflection-how = Ero on tärkeys miinus toteutuminen. Roolit, joissa on alle 5 vastausta, on yhdistetty.
results-reflection-divergence = Roolien kolme tärkeintä eroavat näin paljon: { $value } (0: samat, 1: ei mitään yhteistä; { $n } roolia).
results-role-all = Kaikki
results-role-resident = Asukkaat
results-role-service-user = Palvelun käyttäjät
results-role-employee = Palvelun työntekijät
results-role-official = Kaupunki
results-role-politician = Poliitikot
results-role-partner = Yritykset ja yhdistykset
results-role-pooled = Muut roolit yhdessä
results-voices = Kaksi ääntä
results-voices-caption = Samat kysymykset molemmille: keskiarvo 1–5 (vastauksia)
results-voices-asked = Kysymys
results-voices-users = Ne, joille tämä on
results-voices-employees = Työntekijät
results-voices-how = Kumpikin ääni näytetään, kun vastauksia on 5, ei koskaan jos kaikki vastasivat samoin.
results-encounter = Miltä se tuntui
results-encounter-caption = Miten ihmiset kokivat tulleensa kohdatuiksi: keskiarvo 1–5
results-encounter-side = Puoli
results-encounter-mean = Keskiarvo
results-encounter-how = Kaksi väittämää kullekin puolelle. Henkilökunnasta kerrotaan vain, kun työntekijöitä oli mukana vähintään kolme; ei koskaan yhdestä ihmisestä.
results-sessions = Tapaamisista sanottua
results-sessions-caption = Kampanjan aikana pidetyt tapaamiset yhteensä: samat kysymykset molemmille
results-sessions-how = Summa tiedostosta surveys.csv. Mukana ovat tapaamiset, joista vastaukset on näytetty ryhmälle. Kumpikin ääni näytetään, kun vastaajia on 5, ei koskaan jos kaikki vastasivat samoin. Yksikään luku ei koske yhtä ihmistä.
results-sessions-cell = kyllä { $yes }, osittain { $partly }, ei { $no } ({ $n })

## end of looking back
### sessions and circles

pattern-day-alone = d.
pattern-day-month = d. MMMM
first-care = Säilytän nämä sanat ja näytän ne vain tässä keskustelussa. /forgetme poistaa sinut.
refusal-care-act-first = Tämä aukeaa, kun olet osallistunut. Paina ensin vaikka ”Tein jotain”.
refusal-care-in-group = Tee tämä ensin ryhmäsi keskustelussa: paina siellä jotain nappia.
refusal-removed-from-chat = Sinut on poistettu tästä ryhmästä, joten et voi toimia täällä.
refusal-unfold-in-campaign = Ryhmä äänestää siitä kampanjassa. Aloita kampanja ja pyydä uudelleen.
refusal-quiet-own = Kirjoita näin: /quiet 22-9

care-head = Täällä kokoonnutaan. Numero näyttää lisää:
care-none = Täällä ei vielä kokoonnuta. Kuka tahansa voi aloittaa.
care-session = tapaaminen
care-circle = vuorolista
care-goes-on = Jatketaan vielä kaksitoista viikkoa.
button-care = Tapaamiset ja vuorolistat
button-go-on = Jatketaan
button-session-new = Uusi tapaaminen
button-circle-new = Uusi vuorolista
menu-session = Tavataan: /session kortit ti 18.00
menu-circle = Vuoroin tekevät ryhmät: /circle rappu 6
item-session = tapaaminen
item-programme = ohjelman rivi
item-circle = vuorolista
item-handover = viesti seuraavalle ryhmälle

refusal-session-empty = Kirjoita, mistä on kyse, esimerkiksi: /session kortit ti 18.00
refusal-session-minutes = Tapaaminen kestää 5 minuutista 8 tuntiin. Kirjoita näin: /session kortit ti 18.00 90 min
refusal-session-too-many = { $limit } tapaamistasi etsii vielä aikaa. Valitse ensin niille ajat.
refusal-session-past = Se aika on jo mennyt. Ehdota aikaa, joka on vielä edessä.
refusal-session-far = Siihen on yli puoli vuotta. Ehdota lähempää aikaa.
refusal-session-times = Aikoja on jo { $most }. Valitse niistä sinulle sopiva.
refusal-session-when = Kirjoita päivä ja kellonaika, esimerkiksi: ti 18.00
refusal-session-fixed = Aika on jo sovittu. Paina sen alta ”Tulen”.
refusal-session-not-fixed = Aikaa ei ole vielä sovittu. Valitse sinulle sopiva.
refusal-session-over = Tämä on jo ohi. Uuden voi ehdottaa näin: /session
refusal-session-not-coming = Et ollut sanonut tulevasi. Mikään ei muuttunut.
refusal-session-host-only = Sen päättää ehdottaja tai vetäjä. Paina ensin ”Minä vedän”.
refusal-session-who-came = Kysymme paikalla olleilta. Paina ensi kerralla ”Tulen”.
refusal-programme-full = Ohjelmassa on jo { $most } riviä. Poista ensin jokin omasi.
refusal-programme-too-many = Sinulla on jo { $limit } riviä. Poista ensin yksi, tai jätä tilaa muille.

session-question = Mitä tehdään ja milloin? Esimerkiksi: kortit ti 18.00 60 min joka viikko. Ajan voi sopia myöhemmin.
session-time-question = Mikä aika kävisi? Esimerkiksi: ke 17.30. Voit antaa useita.
session-asking = Milloin pääset? Paina kaikkia sinulle sopivia aikoja. Kun { $n } pääsee samaan aikaan, se sovitaan.
session-no-time = Aikaa ei vielä ole. Kuka tahansa voi ehdottaa; kun { $n } pääsee, se sovitaan.
button-session-every-0 = Ei enää toistu
button-session-every-1 = Toistuu joka viikko
button-session-every-2 = Toistuu joka toinen viikko
session-every-0 = Vain tämän kerran
session-every-1 = Joka viikko
session-every-2 = Joka toinen viikko
session-coming = { $n ->
    [0] Kukaan ei ole vielä tulossa.
    [one] 1 on tulossa.
   *[other] { $n } on tulossa.
}
session-came = { $n ->
    [one] 1 sanoi tulevansa.
   *[other] { $n } sanoi tulevansa.
}
session-hosts = Vetäjä: { $names }
session-no-host = Vetäjää ei vielä ole. Kuka tahansa tulija voi vetää.
session-gone = Tapaamista ei syntynyt.
session-on = Tämän myötä kaksitoista viikkoa on täynnä. Hiljaisuus lopettaa sarjan.
session-ended = Kukaan ei halunnut jatkaa, joten sarja päättyi. Uuden voi aloittaa näin: /session
session-is-fixed = Aika on nyt sovittu. Viesti kertoo, milloin.
session-fits = Merkitsin: aika sopii sinulle. Toinen painallus peruu sen.
session-fits-not = Merkitsin: aika ei sovi sinulle.
session-come = Olet tulossa. Muistutan yksityisesti päivää ja 15 minuuttia ennen.
session-come-unreached = Olet tulossa. Avaa yksityinen keskustelu kanssani ja paina Start: sitten voin muistuttaa.
session-come-not = Merkitsin: et tule.
session-host = Sinä vedät. Nimesi näkyy nyt siinä; toinen painallus peruu sen.
session-host-not = Merkitsin: et vedä. Olet silti tulossa.
session-remind = Sanoit tulevasi: { $when }
session-ask-useful = Oliko siitä sinulle hyötyä?
session-ask-needed = Tunsitko olevasi siellä tarpeellinen?
session-ask-valued = Arvostettiinko siellä sitä, mitä toit mukanasi?
session-told-users = Ryhmä näkee määrät { $n } vastauksesta alkaen, ei nimiä.
session-told-employees = Ryhmä näkee työntekijöiden vastaukset, kun niitä on { $n }. Ei nimiä.
session-told-felt = Ryhmä näkee tämän { $n } vastauksesta alkaen, ei nimiä. Kyse on tapaamisesta, ei kenestäkään ihmisestä.
session-told-city = Kaupunki voi nähdä kaikkien tapaamisten määrät yhteensä, kun vastaajia on 5.
session-useful-kept = Merkitsin. Voit muuttaa vastausta viikon ajan.
session-said = { $asked }: { $said }
session-said-useful = Hyötyä
session-said-needed = Tunsi olevansa tarpeellinen
session-said-valued = Tunsi arvostusta
session-said-users = käyttäjät { $yes }/{ $n }{ $partly ->
    [0] {""}
   *[other] , osittain { $partly }
}
session-said-employees = työntekijät { $yes }/{ $n }{ $partly ->
    [0] {""}
   *[other] , osittain { $partly }
}
session-felt = Miltä tuntui, { $side }: { $mean }/5 ({ $n } vastausta)
button-session-anew = Muuta vastauksiani
session-file = { $n ->
    [one] Avaa se kalenterillasi.
   *[other] Avaa se kalenterillasi: seuraavat { $n } kertaa.
}
programme-head = Ohjelma:
programme-question = Mitä haluaisit siellä tehdä tai tuoda? Yksi rivi.
programme-kept = Rivisi on ohjelmassa.
button-session-first = Ehdota aikaa
button-session-time = Muu aika
button-come = Tulen
button-come-not = En pääse
button-host = Minä vedän
button-programme = Ohjelma
button-programme-more = Vielä yksi rivi
button-calendar = Kalenteriin
button-useful-yes = Kyllä
button-useful-partly = Osittain
button-useful-no = Ei

refusal-circle-empty = Anna nimi ja ryhmien määrä, esimerkiksi: /circle rappu 6
refusal-circle-crews = Ryhmiä on 1–{ $most }. Kirjoita näin: /circle rappu 6
refusal-circle-too-many = Täällä on jo { $limit } vuorolistaa. Liity johonkin, tai odota, kunnes yksi päättyy.
refusal-circle-over = Tämä vuorolista on päättynyt. Uuden voi aloittaa näin: /circle
refusal-circle-not-in-crew = Et ole siinä ryhmässä. Liity painamalla sen numeroa.
refusal-circle-not-on-duty = Viestejä kirjoittavat vuorossa oleva ja seuraava ryhmä. Vuorosi tulee vielä.
refusal-swap-week = Vain tulevia viikkoja voi vaihtaa. Valitse myöhempi.
refusal-swap-self = Vaihtoon tarvitaan joku toisesta ryhmästä. Pyydä jotakuta liittymään.
refusal-swap-over = Tätä vaihtoa ei voi enää tehdä. Mikään ei muuttunut.
refusal-swap-other-crew = Vaihdon hyväksyy joku ryhmästä, jolta kysyttiin.
refusal-hello-is-off = Aamutervehdyksesi ei ole käytössä. Sen voi ottaa käyttöön kohdasta ”Oma vuoroni”.
refusal-hello-other-day = Se oli toisen päivän tervehdys. Paina tämän päivän nappia.

circle-question = Mikä sen nimi on, ja montako ryhmää? Esimerkiksi: rappu 6
circle-head = { $n ->
    [one] Yksi ryhmä, joka viikko. Liity painamalla sen numeroa.
   *[other] { $n } ryhmää vuorottelee viikoittain. Liity ryhmään painamalla sen numeroa.
}
circle-nobody = Ryhmissä ei ole vielä ketään. Ensimmäinen viikko on { $week }.
circle-this-week = Tällä viikolla: ryhmä { $crew }, { $week }
circle-week = Ryhmä { $crew }: { $week }
circle-no-emergency = Tämä ei ole hätäpalvelu.
circle-is-over = Vuorolista päättyi: kukaan ei halunnut jatkaa.
circle-in-crew = Olet jo ryhmässä { $crew }. ”Oma vuoroni” näyttää viikkosi.
circle-joined = Olet ryhmässä { $crew }. Kerron yksityisesti, kun viikkosi tulee.
circle-joined-unreached = Olet ryhmässä { $crew }. Paina Start yksityisessä keskustelussa, niin voin kertoa vuorostasi.
circle-left = Et ole enää ryhmässä { $crew }.
circle-no-crew = Et ole vielä missään ryhmässä. Mihin ryhmään haluat?
circle-my-crew = Olet ryhmässä { $crew }. Viikkosi: { $weeks }
circle-your-week = Ryhmä { $crew }/{ $n }. Teidän viikkonne: { $week }
circle-not-your-week = Tämä ei ole enää sinun viikkosi.
circle-on = Kaksitoista viikkoa on täynnä. Jatketaanko? Hiljaisuus lopettaa kahden viikon päästä.
circle-ended = Tämä vuorolista päättyi. Kukaan ei enää näe tervehdystäsi, joten en kysy enää.
button-crew = { $crew } · { $people }
button-crew-join = Ryhmä { $crew }
button-circle-mine = Oma vuoroni
button-circle-leave = Lähden ryhmästä { $crew }
button-swap = Vaihda { $week }
button-swap-for = Vaihda viikkoon { $week }
button-swap-way = Ryhmä { $crew }: { $week }
button-swap-yes = Otamme sen
button-handover = Viesti seuraaville
swap-ways = Mihin viikkoon vaihdetaan { $week }? Jonkun siitä ryhmästä pitää hyväksyä.
swap-no-ways = Missään muussa ryhmässä ei ole ottajaa viikolle { $week }. Pyydä jotakuta liittymään.
swap-asked = Kysyin ryhmältä { $crew }. Viikko on teidän, kunnes joku heistä hyväksyy.
swap-agreed = Vaihdettu. Molemmilla viikoilla on tekijät.
swap-is-agreed = Vaihto on tehty. Molemmilla viikoilla on tekijät.
swap-line = Ryhmä { $crew } pyytää ryhmää { $other } ottamaan viikon { $week }. Ryhmä { $crew } ottaa silloin viikon { $for_week }.
handover-head = Viestit ryhmältä toiselle:
handover-question = Mitä seuraavan ryhmän on hyvä tietää? Vain vuorossa olevat lukevat sen.

hello-about = Kysyn joka aamu kello { $hour }, mitä kuuluu.
    Vuorossa oleva ryhmä näkee nimesi, jos toivot käyntiä.
    Se näkee nimesi myös, jos et vastaa kello { $heard } mennessä.
    Kukaan muu ei näe sitä. Vastauksesi säilyvät viikon.
    Voit lopettaa milloin vain.
hello-no-emergency = Tämä ei ole hätäpalvelu. Hädässä soita { $number }.
hello-on = Aamutervehdys on käytössä. Kysyn aamulla kello { $hour }.
hello-hours = Mihin aikaan aamulla kysyn?
hello-off = Aamutervehdys ei ole enää käytössä. Vastauksesi on unohdettu.
hello-ask = Hyvää huomenta. Mitä kuuluu?
hello-said-fine = Merkitsin: kaikki hyvin. Vuorossa olevat näkevät sen.
hello-said-come = Merkitsin. Vuorossa oleva ryhmä saa tietää, että toivot käyntiä.
hello-away = En ollut toiminnassa noin kello { $start }–{ $end }.
hello-silent = { $n ->
    [0] Kaikki ovat tervehtineet ({ $all }).
   *[other] { $n }/{ $all } ei ole vielä tervehtinyt.
}
hello-come = Käyntiä toivoo: { $names }
hello-silent-names = Ei ole kuulunut: { $names }
hello-names-in-chat = { $n } toivoo käyntiä. Nimet näkevät ne, jotka ovat ryhmän keskustelussa.
hello-unreachable = En tavoita: { $names }
button-hello-about = Aamutervehdys
button-hello-on = Kysy minulta joka aamu
button-hello-hour = Tervehdys muuhun aikaan
button-hello-off = Ei enää tervehdystä
button-hello-fine = Kaikki hyvin
button-hello-come = Käykää luona

## end of sessions and circles


## who does what
button-who = Kuka tekee mitä
button-changed = Mikä muuttui
who-head = Kuka tekee mitä
ask-changed = Muuttuiko tämän kautta jotain?
changed-nothing = Mikään ei muuttunut
changed-better = Samaa, mutta paremmin
changed-another = Teemme nyt toisella tavalla
results-survey-changed-end = Muuttuiko tämän kautta jotain?
equality-contributed = { $k }/{ $n } teki jotain.
equality-spoke = { $k }/{ $n } sanoi jotain.
equality-proposed = { $k }/{ $n } teki ehdotuksen.
equality-voted = { $k }/{ $n } äänesti.
equality-spread-even = Tekeminen jakautuu tasaisesti.
equality-spread-uneven = Tekeminen jakautuu epätasaisesti.
equality-spread-few = Muutama ihminen teki suurimman osan.
base-kinds = Erilaisia tekoja: { $k } (n = { $n }).
base-places = Eri paikkoja: { $k } (n = { $n } { $n ->
    [one] teko, jossa
   *[other] tekoa, joissa
} paikka sanotaan).
base-returners = { $k }/{ $n } on ollut täällä mukana aiemminkin.
power-decides = Asukkaiden osuus päätöksistä: { $percent } ({ $n } päätöstä).
power-contributes = Asukkaiden osuus tekemisestä: { $percent } ({ $n } tekoa).
power-together = Asukkaat päättävät ja tekevät: yhdessä tehty.
power-help = Asukkaat tekevät ja muut päättävät: ohjattua apua.
power-ordered = Asukkaat päättävät ja muut tekevät: tilattua.
power-provided = Muut päättävät ja tekevät: valmiina annettua.
power-between = Siltä väliltä: lähellä keskikohtaa mikään nimi ei sovi.
power-not-yet = Kuka päättää ja kuka tekee: ei vielä tarpeeksi.
power-not-told = Kuka tekee, sitä ei kerrota: toisella puolella on alle 5 ihmistä.
power-ours = Neljän kulman nimet ovat omiamme, eivät tuomio.
power-title-together = Asukkaat päättävät ja asukkaat tekevät
power-title-help = Asukkaat tekevät, muut päättävät
power-title-ordered = Asukkaat päättävät, muut tekevät
power-title-provided = Muut päättävät ja muut tekevät
power-title-between = Siltä väliltä: lähellä keskikohtaa mikään nimi ei sovi
power-title-not-yet = Kuka päättää ja kuka tekee: ei vielä tarpeeksi
power-name-together = yhdessä tehty
power-name-help = ohjattua apua
power-name-ordered = tilattua
power-name-provided = valmiina annettua
together-line = { $k }/{ $n } teosta tehtiin porukalla.
coverage-line = Vaiheen ja yhdessäolon 12 ruudusta { $k } on käytössä.
figure-circulation = Antajista ({ $n }) { $percent } % sai itsekin apua joltakulta.
figure-unasked = Teoista ({ $n }) { $percent } % tehtiin ilman tehtävää.
figure-for-all = Annetusta ({ $n }) { $percent } % oli kaikille.
order-0 = Tavoissa toimia ei muuttunut vielä mitään ({ $n } vastausta).
order-1 = Ensimmäinen aste: samaa tehdään, paremmin ({ $n } vastausta).
order-2 = Toinen aste: tehdään toisella tavalla ({ $n } vastausta).
order-3 = Kolmas aste: ryhmä muutti omia sääntöjään, kirjatusti ({ $n }).
phase-initiate = aloitus
phase-design = ehdotukset
phase-deliver = tekeminen
phase-assess = katse taakse
level-individual = yksi ihminen
level-group = porukalla
level-collective = yhteisessä tehtävässä
agenda-proposal = ehdotukset
agenda-vote = äänestykset
agenda-barrier = esteet
substitutes-ask = Tekisikö kaupunki tämän muuten?
substitutes-yes = Kyllä
substitutes-no = Ei
substitutes-unsure = En osaa sanoa
substitutes-unset = Ei sanottu
substitutes-heard = Merkitty. Se näkyy vain summassa, ilman nimeäsi.
substitutes-said = Tekisikö kaupunki tämän muuten: { $says }
together-nudge = Tällä viikolla eri ihmiset tekivät melkein samaa, { $n } kertaa: { $kind }. Tehtäisiinkö se kerran yhdessä?
chart-practice-none = Kukaan ei ole vielä verrannut ajatusta ja käytäntöä
chart-practice-kept = Tärkeä toteutui täällä
chart-practice-gap = Eniten jälkeen jää ”{ $aspect }”: { $gap } asteikolla 1–5
chart-practice-caption = { $title } (enintään { $n } vastausta).
chart-practice-some = Suurimmat erot; raportissa ovat kaikki kahdeksan.
chart-practice-matters = kuinka tärkeää
chart-practice-happened = kuinka paljon toteutui
chart-voices-none = Kumpaakaan ääntä ei ole vielä kuultu
chart-voices-missing-users = Käyttäjien ääni puuttuu
chart-voices-missing-employees = Työntekijöiden ääni puuttuu
chart-voices-alike = Molemmat äänet sanovat melkein samaa
chart-voices-apart = Äänet eroavat eniten tässä: ”{ $asked }”, ero { $gap } asteikolla 1–5
chart-voices-caption = { $title } (ne, joille tämä on: { $users } vastausta, työntekijät: { $employees }).
chart-voices-n-users = ne, joille tämä on: { $n }
chart-voices-n-employees = työntekijät: { $n }
chart-voices-users = ne, joille tämä on { $mean } (n = { $n })
chart-voices-employees = työntekijät { $mean } (n = { $n })
chart-voices-scale = Keskiarvoja, 1 (ei lainkaan) – 5 (täysin).
chart-together-title = { $k }/{ $n } teosta tehtiin yhdessä
chart-together-caption = { $title }, { $weeks ->
    [one] yhden viikon ajalta
   *[other] { $weeks } viikon ajalta
}.
chart-together-week = Viikko alkaen { $day }
chart-together-n = { $n } yhdessä
chart-alone-n = { $n } yksin
chart-coverage-title = 12 tavasta osallistua { $k } oli käytössä
chart-coverage-caption = { $title }; eniten, { $n }: { $phase }, { $level }.
chart-coverage-hidden = Ruudutettu: alle 5 ihmistä, tai se kertoisi heistä.
chart-power-caption = { $title }: asukkailla on { $decides } % päätöksistä ja { $contributes } % tekemisestä.
chart-power-n = päätöksiä: { $decisions }, tekoja: { $acts }
chart-power-up = ↑ asukkaat tekevät enemmän
chart-power-right = asukkaat päättävät enemmän →
chart-journey-none = Ehdotuksia ei ole vielä
chart-journey-title = { $n ->
    [one] 1 ehdotuksesta
   *[other] { $n } ehdotuksesta
} { $k ->
    [one] 1 etenee
   *[other] { $k } etenee
}
chart-journey-caption = { $title }; tekoja { $acts }, muutettuja sääntöjä { $rules }.
chart-journey-said = ehdotettua
chart-journey-decided = päätettyä
chart-journey-ahead = etenee
chart-journey-steps = pieniä askelia
chart-journey-done = tehtyjä askelia
chart-journey-rules = muutettuja sääntöjä
computed-coverage = Julkaistujen tekojen määrä tässä vaiheessa ja tällä tasolla. Tyhjä on 0; alle 5 ihmisen ruudulla, ja sen paljastavalla, ei ole riviä.
computed-alone-and-together = Julkaistujen tekojen määrä tällä tasolla: individual (yksi ihminen), group (porukalla), collective (porukalla tehtävässä).
computed-substitution = Niiden julkaistujen tekojen määrä, joiden tekijät vastaavat yes, no tai unsure kysymykseen: tekisikö kaupunki tämän muuten? unset: ei sanottu.
computed-decided-by-residents = Keskiarvo ehdotuksista, jotka saivat tuloksen: 1 ryhmä päätti, puolikas jos myös kaupunki vastasi; 0 jos vain kaupunki.
computed-contributed-by-residents = Asukkaiden ja palvelun käyttäjien julkaistut teot jaettuna kaikilla julkaistuilla teoilla. Ei kerrota, jos toisella puolella on alle 5 ihmistä.
computed-took-part-by = Kuinka moni mukana oleva teki niin ainakin kerran; n on mukana olevien määrä. voted: niin kauan kuin äänistä tiedetään, kenen ne ovat.
computed-evenness = Gini-kerroin julkaistuista teoista henkeä kohti, kaikista mukana olevista: 0 on kaikilla sama.
computed-circulation = Prosenttia antajista (teki jotain tai vastasi tarpeeseen), joita joku myös auttoi; n on antajien määrä.
computed-unasked = Prosenttia julkaistuista teoista, joita kukaan ei pyytänyt tehtävänä.
computed-for-all = Prosenttia annetusta (julkaistut teot ja täyttyneet tarpeet), joka oli kaikille.
computed-resource-base = kinds: kuinka monenlaisia tekoja; n on tekojen määrä. places: kuinka monta eri paikkaa on tiedostossa contributions.csv; n on paikan sanovien rivien määrä. returners: kuinka moni oli mukana tämän ryhmän aiemmassa kampanjassa; n on mukana olevien määrä.
computed-agenda = Kuinka monta ehdotusta, äänestystä ja estettä kukin rooli toi, nykyisessä roolissaan. Pienet roolit yhdistetään tai jätetään pois.
computed-order-of-change = 3, jos ryhmän sääntöä muutettiin (n: sääntöjä); muuten 2, jos vähintään puolet sanoo, että tehdään toisella tavalla, 1, jos vähintään puolet sanoo, että vähintään paremmin, muuten 0 (n: vastauksia).
results-structure = Kuka tekee mitä
results-structure-how = Luvut ovat myös tiedostossa totals.csv. Näin ne on laskettu:
results-phase = Vaihe
results-coverage-caption = Teot vaiheen ja yhdessä tekemisen mukaan; piste, jos sitä ei saa kertoa
results-agenda-caption = Kuka toi asiat käsiteltäviksi
results-agenda-what = Mitä
results-agenda-role = Kenen tuomana
results-agenda-n = Kuinka monta
results-substitution-caption = Tekisikö kaupunki tämän muuten? Mitä tekijät sanovat teoistaan (n = { $n })
results-substitution-what = Muuten kaupungin tekemänä

## end of who does what

## role cards and knowledge
item-line = rivi rooleista tai muutoksesta
button-line-expect = Mitä odotamme
button-line-bring = Mitä tuomme
button-line-changed = Sano omin sanoin
button-line-idea = Tee ehdotus: { $n }
line-ask-expect = Mitä roolissasi olevat odottavat muilta? Yksi rivi. Ryhmä näkee sen, kaupunki myös, ilman nimeäsi.
line-ask-bring = Mitä roolissasi olevat tuovat mukanaan? Yksi rivi. Ryhmä näkee sen, kaupunki myös, ilman nimeäsi.
line-ask-changed = Mikä muuttui? Yksi rivi. Kun ryhmä aloittaa uudelleen, sitä tarjotaan ehdotukseksi.
line-kept-expect = Merkitty rooli odottaa -riviksi:
line-kept-bring = Merkitty rooli tuo -riviksi:
line-kept-changed = Merkitty muutokseksi:
line-cards = Mitä kukin rooli odottaa ja tuo:
line-told-expect = { $role } – odottaa: { $words } (versio { $version })
line-told-bring = { $role } – tuo: { $words } (versio { $version })
button-line-versions = Aiemmat versiot
line-versions = Kaikki versiot, kunkin roolin uusin viimeisenä:
line-version-day = { $line }, { $day }
line-more = ⋯ { $n }
line-brought = Sanojen tekijältä kysytään, jos ne eivät ole sinun.
again-changed = Viimeksi sanoitte tämän muuttuneen. Mistä tahansa voi tulla ehdotus:
knowledge-lived = itse koettu
knowledge-professional = ammatti
knowledge-local = paikallistuntemus
knowledge-technical = tekninen tieto
knowledge-line = Se perustuu: { $what }
column-knowledge = Mihin tekijä sanoo sen perustuvan: lived (koettu), professional (ammatti), local (paikallinen), technical (tekninen); välilyönnein erotettuna.

## end of role cards and knowledge

by-role-head = Rooleittain:
by-role-line = { $role }: { $n ->
    [one] { $n } teko
   *[other] { $n } tekoa
}
results-by-role-caption = Mitä kunkin roolin ihmiset tekivät
results-by-role-role = Rooli
results-by-role-people = Ihmisiä
results-by-role-acts = Tekoja
results-by-role-minutes = Minuutteja

## kaksi ryhmää yhdessä
menu-twin = pyydä toinen ryhmä mukaan tai eroa siitä
button-twin = Toinen ryhmä
button-twin-join = Liitymme
button-twin-leave = Eroamme
button-task-both = Molemmille ryhmille
button-task-one = Vain omalle ryhmälle
twin-means =
    Ryhmillä on yhteiset kaaviot ja ne tehtävät, jotka kirjoittaja merkitsee molemmille.
    Lopuksi tehdään yksi paketti, jonka molemmat ryhmät saavat.
    Siinä ovat molemmista ryhmistä ne sanat, jotka ihmiset antavat kaupungille.
    Mitään muuta toisen ryhmän kirjoittamaa ei näytetä toisessa.
twin-offer-head = Toinen ryhmä voisi liittyä tähän kampanjaan omalla keskustelullaan ja kortillaan.
twin-offer-title = Kampanjan nimi ja paikka näkyvät sielläkin.
twin-offer-asked = Kun vielä yksi mukana oleva hyväksyy, saatte linkin.
twin-offer-used = Toinen ryhmä liittyi { $day }.
twin-offer-over = Linkki on peruttu tai vanhentunut. /twin tekee uuden.
twin-offer-posted = Ryhmä näkee sen. Vielä yksi mukana oleva hyväksyy.
twin-agreed = Sovittu. Välittäkää linkki toiselle ryhmälle.
twin-taken-back = Peruttu. Linkki ei johda enää mihinkään.
twin-link = Linkki toiselle ryhmälle. Se odottaa tähän asti: { $day }. Se tuo minut sinne:
twin-link-there = Jos olen siellä jo, joku kirjoittaa näin:
twin-link-two = Kun kaksi siellä hyväksyy, ryhmät kulkevat yhdessä.
twin-opening-head = Toinen ryhmä pyytää teitä mukaan kampanjaansa:
twin-opening-end = Se päättyy { $end }.
twin-opening-own = Saatte oman kortin, omat ehdotukset ja omat äänestykset. Nimi ja päättymisaika ovat samat.
twin-opening-asked = Kumpi tahansa ryhmä voi erota myöhemmin. Vielä yksi täällä hyväksyy.
twin-opening-joined = Kaksi hyväksyi: ryhmä on mukana. Sen kortti on täällä.
twin-opening-over = Linkki on käytetty, peruttu tai vanhentunut.
twin-joined-toast = Sovittu. Ryhmänne kortti on täällä.
twin-since = Kuljette yhdessä { $group } kanssa. Se alkoi { $day }.
twin-leaving =
    Kun kaksi täällä haluaa, ryhmät eroavat.
    Tehty jää laskuihin, uutta ei enää jaeta.
twin-parted = Ette kulje nyt yhdessä toisen ryhmän kanssa.
twin-leave-more = Merkitty. Vielä yksi mukana oleva sanoo samoin.
twin-has-left = Ryhmät erosivat. Tehty jää laskuihin.
card-twin = Yhdessä { $group } kanssa
card-twin-until = Yhdessä { $group } kanssa, jonka kampanja päättyy { $end }
card-twin-ended = Yhdessä { $group } kanssa, jonka kampanja päättyi { $day }
twin-group-other = toisen ryhmän
twin-group-named = ryhmän { $name }
twin-name-is = Molemmissa ryhmissä omanne nimi on { $name }.
twin-name-none = Ryhmällänne ei ole täällä nimeä. Toisessa lukee ”toinen ryhmä”.
twin-name-ask = Mikä ryhmänne nimi on? Muutama sana riittää; molemmat ryhmät näkevät ne.
button-twin-name = Anna ryhmälle nimi
refusal-twin-name-empty = Kirjoita näin: /twin nimi Harjun koulu
card-twin-left = Toinen ryhmä oli mukana; ryhmät erosivat { $day }
task-is-for-both = Molemmille ryhmille.
task-for-both = Nyt molemmat ryhmät näkevät sen.
task-for-one = Nyt vain oma ryhmänne näkee sen. Tehty jää laskuihin.
refusal-twin-in-group = Se onnistuu ryhmässä. Kirjoita siellä /twin.
refusal-twin-already = Tämä kampanja kulkee jo yhdessä toisen ryhmän kanssa.
refusal-twin-no-title = Kampanjan nimeä ei voi nyt näyttää. Antakaa sille ensin nimi.
refusal-twin-offer-over = Tämä ei enää odota. /twin tekee uuden linkin.
refusal-twin-needs-another = Siihen tarvitaan joku muu kuin sinä.
refusal-twin-join-needs-another = Siihen tarvitaan joku muu kuin sinä. Joku toinen painaa Liitymme.
refusal-twin-no-link = En tunne tätä linkkiä. Pyydä se uudestaan toiselta ryhmältä.
refusal-twin-own-group = Tämä on oman ryhmänne linkki. Välittäkää se toiselle ryhmälle.
refusal-twin-used = Toinen ryhmä on jo käyttänyt linkin. Pyytäkää uusi.
refusal-twin-expired = Linkki on vanhentunut. Toinen ryhmä voi tehdä uuden komennolla /twin.
refusal-twin-ended = Se kampanja on päättynyt. /campaign aloittaa oman.
refusal-twin-none = Ette kulje nyt yhdessä toisen ryhmän kanssa. /twin pyytää ryhmän mukaan.
refusal-twin-task-not-shared = Tehtävä ei ole enää molemmille ryhmille.
refusal-twin-task-folded = Tehtävä on piilotettu. Sitä ei voi näyttää toiselle ryhmälle.

## loppu: kaksi ryhmää yhdessä

## kahden ryhmän paketti
twin-package-both = Siinä on molempien ryhmien osuus. Liittynyt ryhmä on kansiossa ”twin”.
twin-package-later = Toinen ryhmä jatkaa, ja sen kampanja päättyy { $end }. Yhteinen paketti tulee silloin.
twin-package-few = Toisessa ryhmässä oli alle kolme ihmistä, joten sillä ei ole siinä osuutta.
twin-papers = Toinenkin ryhmä on päättänyt. Tässä paketissa ovat molemmat.
closing-papers-sum = Tarkistussumma: { $checksum }
chart-kind-pooled = alle viiden ihmisen lajit yhteensä
chart-kind-rest = kaikki muut lajit
chart-groups-title = Kaksi ryhmää teki { $n ->
        [one] { $n } asian
       *[other] { $n } asiaa
    }
chart-groups-few = Toisessa ryhmässä alle { $least } ihmistä on tehnyt jotain
chart-groups-caption = { $title }: täällä { $own } (tekijöitä { $people }), toisessa ryhmässä { $other } (tekijöitä { $others }).
chart-groups-own = { $n } täällä
chart-groups-other = { $n } toisessa ryhmässä
chart-groups-own-n = Täällä { $n ->
        [one] 1 teko
       *[other] { $n } tekoa
    }, { $people ->
        [one] 1 tekijä
       *[other] { $people } tekijää
    }
chart-groups-other-n = Toisessa ryhmässä { $n ->
        [one] 1 teko
       *[other] { $n } tekoa
    }, { $people ->
        [one] 1 tekijä
       *[other] { $people } tekijää
    }
chart-groups-until = Toisen ryhmän luvuissa { $day } on viimeinen päivä. Ne jatkuvat, kun { $least } sen ihmistä on taas tehnyt jotain.
chart-groups-kept = Se, mitä ihmiset pitävät omana tietonaan, ei ole luvuissa.
chart-groups-days = Täällä tehtiin jotain { $k } päivänä { $n } päivästä
chart-groups-days-caption = { $title }; toisen ryhmän päivät näytetään { $n ->
        [one] yhtenä jaksona
       *[other] { $n } jaksona
    }.
chart-groups-own-head = Täällä päivittäin
chart-groups-other-head = Toinen ryhmä
chart-groups-stretches = Jakso on niin pitkä, että siinä on { $least } tekijää. Teko on kertomispäivän kohdalla.
letter-twin = Mukana oli toinen ryhmä omalla kampanjallaan, { $people } ihmistä. Sen paperit ovat paketin kansiossa ”twin”.
letter-beside = Liityimme toisen ryhmän kampanjaan. Sen paperit ovat paketissa ensin, meidän kansiossa ”twin”.
readme-file-twin = Liittynyt ryhmä: sen oma koko paketti, oma loki ja omat tarkistussummat. verify.py tarkistaa molemmat.
table-groups = Mitä kaksi yhdessä kulkenutta ryhmää teki, rinnakkain. Sen ryhmän rivit, jonka paketti on tässä, ovat sen contributions.csv-tiedoston summia.
column-groups-group = home (ryhmä, jonka kampanja oli ensin) tai joined (ryhmä, joka liittyi).
column-groups-measure = people_who_did_something: kuinka moni teki jotain. acts: tekojen määrä. minutes: niiden minuutit. acts_without_a_time: teot, joiden kestoa ei kerrottu.
column-groups-cell = all (kaikki); teon laji kuten tiedostossa contributions.csv (pooled: alle 5 ihmisen lajit yhdessä); tai ISO-viikko.
column-groups-value = Luku; tyhjä, jos sitä ei kerrota.
column-groups-shown = yes (näytetään) tai syy, miksi lukua ei ole. too few people: alle 5 ihmistä teki jotain. changed since: jotain on otettu takaisin tai oikaistu.
column-groups-until = Jos ryhmät ovat eronneet: luvun viimeinen päivä. Myöhemmät teot eivät ole siinä.
results-groups = Kaksi ryhmää
results-groups-beside = Tämä ryhmä liittyi toisen ryhmän kampanjaan, jonka paperit ovat paketissa ensin. Siellä kerrotaan, mitä molemmat tekivät.
results-groups-in-twin = Kaksi ryhmää kulki yhdessä, kummallakin oma kampanja. Kansiossa ”twin” ovat liittyneen ryhmän kaikki paperit.
results-groups-parted = Toinen ryhmä oli mukana jonkin aikaa. Tässä on, mitä se teki ennen eroa.
results-groups-until = Toisen ryhmän luvuissa viimeinen päivä on { $day }.
results-groups-few = Toisessa ryhmässä alle 5 ihmistä teki jotain: sen lukuja ei kerrota.
results-groups-changed = Jotain toisen ryhmän kertomaa on otettu takaisin tai oikaistu: sen lukuja ei kerrota.
results-groups-how = Jokainen luku on ryhmän omien julkaistujen rivien summa. Omana tietona pidetty ei ole luvuissa.
results-groups-caption = Mitä kumpikin ryhmä teki
results-groups-what = Mitä
results-groups-home = Ensimmäinen ryhmä
results-groups-joined = Liittynyt ryhmä
results-thing-twin-joined = Toinen ryhmä liittyi, tai tämä liittyi toiseen.
results-thing-twin-left = Ryhmät erosivat.
## loppu: kahden ryhmän paketti
