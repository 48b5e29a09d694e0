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

## end of common

### hello and card

## end of hello and card

### initiate

refusal-campaign-days = Kampanja kestää 1–{ $most } päivää. Kirjoita esimerkiksi: /campaign Alikulku on pimeä 14 pv

## end of initiate

### design

refusal-too-many-open = Sinulla on auki { $limit } ideaa. Uusi mahtuu, kun yksi niistä on ratkaistu.

## end of design

### deliver

refusal-minutes-range = Minuutteja voi olla 1–{ NUMBER($most, useGrouping: 0) }. Kirjoita esimerkiksi: /did lakaisin pihan 30 min
refusal-too-many-acts = Tänään on kirjattu jo { $limit } asiaa. Huomenna voi kirjata lisää.
refusal-too-many-minutes = Päivässä on { NUMBER($limit, useGrouping: 0) } minuuttia, ja jäljellä on { NUMBER($left, useGrouping: 0) }. Kirjoita vähemmän minuutteja, tai jätä ne pois.
refusal-task-split = Tehtävän voi jakaa { $least }–{ $most } osaan, joista kukin kestää vähintään minuutin.

## end of deliver

### assess and closing

## end of assess and closing

### safety

## end of safety

### me

## end of me

### help and menu

## end of help and menu

### charts

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
chart-n-kinds = { $n ->
    [one] 1 tapa
   *[other] { $n } tapaa
}
chart-n-places = { $n ->
    [one] 1 paikka
   *[other] { $n } paikkaa
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
chart-did-all = Joka kerta { $kind }: { $n } kertaa
chart-did-top = Useimmin { $kind }: { $k } kertaa, tekoja on { $n }
chart-did-many = Teimme { $n ->
    [one] 1 teon
   *[other] { $n } tekoa
} { $kinds ->
    [one] yhdellä tavalla
   *[other] { $kinds } eri tavalla
}
chart-did-part = { $kind } ({ $n })
chart-did-caption = { $acts }, { $people }; useimmin { $kinds }.

chart-pulse-top = Vilkkain päivä oli { $day }: { $k } tekoa, kaikkiaan { $n }
chart-pulse-top-days = Vilkkaimmat { $days } päivää alkoivat { $day }: { $k } tekoa, kaikkiaan { $n }
chart-pulse-active = Jotain tehtiin { $k ->
    [one] 1 päivänä
   *[other] { $k } päivänä
}, päiviä oli { $n }
chart-pulse-active-days = Jotain tehtiin { $k } jaksossa, jaksoja oli { $n } ({ $days } päivää kukin)
chart-pulse-caption = { $title }. { $active }.

chart-size-none = Kukaan ei ole kertonut, kauanko kesti
chart-size-small = Useimmat askeleet olivat pieniä: { $k }/{ $n } kesti enintään { $time }
chart-size-half = Ainakin puolet kesti enintään { $time }: { $k }/{ $n }
chart-size-n = aika tiedossa { $k }/{ $n }
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
    [one] 1 idea etenee
   *[other] { $n } ideaa etenee
}
chart-ideas-not-ahead = { $n } ei etene
chart-ideas-open = { $n } on auki
chart-ideas-retired = { $n } väistyi toisen tieltä
chart-ideas-withdrawn = { $n } on peruttu
chart-ideas-waiting = { $n ->
    [one] 1 huoli odottaa vastausta.
   *[other] { $n } huolta odottaa vastausta.
}
chart-ideas-caption = { $title }; { $n ->
    [0] yksikään huoli ei odota vastausta.
    [one] 1 huoli odottaa vastausta.
   *[other] { $n } huolta odottaa vastausta.
}
chart-ideas-more = { $n ->
    [one] Ja vielä 1, ideoiden luettelossa.
   *[other] Ja vielä { $n }, ideoiden luettelossa.
}
chart-state-ahead = etenee
chart-state-not-ahead = ei etene
chart-state-open = auki, äänet näkyvät, kun asia on ratkennut
chart-state-retired = väistyi toisen idean tieltä
chart-state-withdrawn = tekijä perui
chart-vote-support = { $n } kannattaa
chart-vote-fine = { $n } käy
chart-vote-concern = { $n } { $n ->
    [one] huoli
   *[other] huolta
}
chart-vote-not-mine = { $n } ei minun juttuni
chart-concern-waits = { $n ->
    [one] Huoli, { $reason }: odottaa vastausta
   *[other] { $n } huolta, { $reason }: odottavat vastausta
}
chart-concern-answered = { $n ->
    [one] Huoli, { $reason }: siihen on vastattu
   *[other] { $n } huolta, { $reason }: niihin on vastattu
}
chart-reason-money = raha
chart-reason-safety = turvallisuus
chart-reason-who = kuka tekee
chart-reason-fairness = ei reilua
chart-reason-other = jokin muu

chart-growth-none = Kukaan ei ole vielä tullut mukaan
chart-growth-title = { $people }, { $kinds } auttaa, { $places }
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
chart-poster-worked-when = Onnistui, jos
chart-poster-ended = Miten kävi
chart-poster-left = Mitä jäi
chart-outcome-yes = Se onnistui.
chart-outcome-partly = Se onnistui osittain.
chart-outcome-no = Tällä kertaa se ei onnistunut.
chart-outcome-unsaid = Kukaan ei ole vielä sanonut, onnistuiko se.
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
chart-poster-caption = { $people }, { $acts }: { $outcome }

poster-ask = Tule mukaan: suuntaa puhelimen kamera koodiin.
poster-open-until = Avoinna: { $when } asti
poster-no-camera = Tai kirjoita tämä osoite:
poster-operator = Ylläpitäjä: { $operator }
poster-alt = QR-koodi, joka avaa osoitteen { $link }

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
