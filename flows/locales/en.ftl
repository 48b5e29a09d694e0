### common

pattern-day = EEEE d MMMM
pattern-time = HH:mm
moment = { $day }, { $time }
hours = { $n } h
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

chart-pattern-day = d MMM
chart-pattern-date = d MMMM y
chart-period = { $first } – { $last }
chart-number = { $n }
chart-source = Source: what people told the bot · { $date }
chart-n-acts = { $n ->
    [one] 1 thing done
   *[other] { $n } things done
}
chart-n-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
chart-subtitle = { $acts } · { $people } · { $period }

chart-kind-notice = noticed something
chart-kind-voice = spoke up
chart-kind-know = shared know-how
chart-kind-sketch = planned or drew
chart-kind-host = hosted others
chart-kind-do = did it by hand
chart-kind-care = cared for someone
chart-kind-carry = carried things
chart-kind-lend = lent things
chart-kind-give = gave things
chart-kind-teach = taught others
chart-kind-check = checked on things
chart-kind-other = something else

chart-did-none = Nothing has been noted yet
chart-did-all = All { $n } times we { $kind }
chart-did-top = Most often we { $kind }: { $k } of { $n } things
chart-did-many = We did { $n } things of { $kinds } kinds

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
