### common

pattern-day = cccc d. MMMM
pattern-time = H.mm
moment = { $day } klo { $time }
hours = { $n } t
minutes = { $n } min

## end of common

### hello and card

## end of hello and card

### initiate

## end of initiate

### design

## end of design

### deliver

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
