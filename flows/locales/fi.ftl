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
chart-subtitle = { $acts } · { $people } · { $period }

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
chart-kind-other = jotain muuta

chart-did-none = Vielä ei ole merkitty mitään
chart-did-all = Joka kerta { $kind }: { $n } kertaa
chart-did-top = Useimmin { $kind }: { $k } kertaa, tekoja yhteensä { $n }
chart-did-many = Teimme { $n } tekoa, { $kinds } eri lajia

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
