### common

pattern-day = EEEE d MMMM
pattern-time = HH:mm
moment = { $day }, { $time }
hours = { $n } h
minutes = { $n } min

refusal-text-nul = I can't keep one of these characters. Please type it again.
refusal-text-empty = There are no words in it. Write what it is about.
refusal-text-too-long = That is { $length } characters, and I can keep { $limit }. Please say it shorter.
refusal-rule-out-of-range = That can't be. At least 50 %, 2 people and 12 hours always hold.

## end of common

### hello and card

## end of hello and card

### initiate

refusal-campaign-days = A campaign lasts 1 to { $most } days. Write it like: /campaign The underpass is dark 14d

## end of initiate

### design

refusal-too-many-open = You have { $limit } open ideas. A new one fits when one of them is decided.

## end of design

### deliver

refusal-minutes-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }. Write it like: /did swept the yard 30 min
refusal-too-many-acts = That is { $limit } things today. Tomorrow I can note more.
refusal-too-many-minutes = A day has { NUMBER($limit, useGrouping: 0) } minutes, and { NUMBER($left, useGrouping: 0) } are left. Write fewer minutes, or none.
refusal-task-split = A task splits into { $least } to { $most } pieces, a minute each at least.

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
