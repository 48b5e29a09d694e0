"""English, for the reader of contributions."""

import re

from flows.deliver.words.table import Words, forms, listed, patterns, same, words

_ONES = listed("one two three four five six seven eight nine")
_TEENS = listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")


def _numbers() -> dict[str, float]:
    found: dict[str, float] = {word: n for n, word in enumerate([*_ONES, *_TEENS], 1)}
    for tens, word in enumerate(_TENS, 2):
        found[word] = tens * 10
        found |= {f"{word} {one}": tens * 10 + n for n, one in enumerate(_ONES, 1)}
    for n, one in enumerate(_ONES, 1):
        found |= {f"{one} hundred": n * 100, f"{one} dozen": n * 12}
    return found | {"half a": 0.5, "a hundred": 100, "hundred": 100, "dozen": 12, "a dozen": 12}


_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_MONTHS = listed("january february march april may june july august september october november december")
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH_TABLE = {name: n for n, name in enumerate(_MONTHS, 1)} | _SHORT_MONTHS
_HOURS = words("h hr hrs hour hours")
_MINUTES = words("min mins minute minutes minuts")

UNITS = forms(
    {
        "bag": "bag bags binbag binbags bagful bagfuls bagsful",
        "sack": "sack sacks",
        "bucket": "bucket buckets bucketful bucketfuls",
        "box": "box boxes",
        "crate": "crate crates",
        "basket": "basket baskets",
        "load": "load loads carload carloads vanload vanloads truckload truckloads trailerload",
        "barrow": "barrow barrows wheelbarrow wheelbarrows barrowload barrowloads",
        "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "g": "g gram grams grammes",
        "l": "l litre litres liter liters",
        "dl": "dl",
        "m": "m metre metres meter meters",
        "m2": "m2 m^2 m² sqm",
        "km": "km kms kilometre kilometres kilometer kilometers",
        "mile": "mile miles",
        "piece": "piece pieces pc pcs",
        "item": "item items",
        "lamp": "lamp lamps light lights streetlight streetlights",
        "lantern": "lantern lanterns",
        "bench": "bench benches",
        "window": "window windows",
        "tree": "tree trees",
        "plant": "plant plants seedling seedlings",
        "bush": "bush bushes shrub shrubs",
        "bulb": "bulb bulbs",
        "bike": "bike bikes bicycle bicycles",
        "sign": "sign signs",
        "poster": "poster posters flyer flyers leaflet leaflets",
        "letter": "letter letters",
        "call": "call calls",
        "photo": "photo photos picture pictures",
        "meal": "meal meals portion portions serving servings",
        "cup": "cup cups",
        "cake": "cake cakes",
        "bun": "bun buns",
        "loaf": "loaf loaves",
        "bottle": "bottle bottles",
        "can": "cans",
        "chair": "chair chairs",
        "table": "table tables",
        "book": "book books",
        "tool": "tool tools",
        "trip": "trip trips",
        "round": "round rounds lap laps",
        "€": "€ eur euro euros",
    }
)

WORDS = Words(
    numbers=_numbers(),
    decimal_comma=False,
    hours=_HOURS,
    minutes=_MINUTES,
    quarters=same(words("quarters_of_an_hour quarter_hours quarter_of_an_hour"), 15),
    durations={
        "half an hour": 30,
        "half hour": 30,
        "a half hour": 30,
        "a half an hour": 30,
        "an hour": 60,
        "a full hour": 60,
        "a whole hour": 60,
        "a good hour": 60,
        "a quarter of an hour": 15,
        "quarter of an hour": 15,
        "quarter hour": 15,
        "a quarter hour": 15,
        "a minute": 1,
        "hour and a half": 90,
    },
    halves={"and a half": 30, "and half": 30, "and a quarter": 15, "and three quarters": 45},
    metre_or_minute=words("m"),
    vague=same(
        words("a_couple_of a_couple couple_of couple a_few few several many some a_lot_of lots_of"), 0
    ),
    bounds=same(words("over under more_than less_than at_least at_most up_to max"), 0),
    joiners=words("and &"),
    range_joiners=words("to or"),
    lead_ins=words(
        "maybe perhaps probably"
        " for in about around approx approximately roughly nearly almost ca circa took took_me took_us it_took"
        " it_took_me it_took_us that_took spent i_spent we_spent took_about"
    ),
    lead_outs=same(words("or_so in_total altogether total each apiece a_head per_head per_person"), 0),
    with_before=words("with thanks thank cc"),
    with_after=frozenset(),
    times=words("times"),
    each_time=same(
        words(
            "a_day per_day each_day every_day daily a_week per_week each_week every_week weekly"
            " a_night per_night each_night every_night each_way one_way both_ways each_time at_a_time"
        ),
        0,
    ),
    not_duration_before=words("every each per next rush happy"),
    not_duration_after=words("away late early old apart"),
    ago=words("ago earlier"),
    ahead={"from now": 0},
    now={"just now": 0, "right now": 0, "a moment ago": 0, "moments ago": 0},
    days={
        "today": 0,
        "yesterday": -1,
        "the day before yesterday": -2,
        "day before yesterday": -2,
        "a week ago": -7,
        "one week ago": -7,
        "a day ago": -1,
        "a fortnight ago": -14,
    },
    moments={
        "this morning": (0, "morning"),
        "earlier this morning": (0, "morning"),
        "this afternoon": (0, "afternoon"),
        "this evening": (0, "evening"),
        "tonight": (0, "evening"),
        "last night": (-1, "night"),
        "last evening": (-1, "evening"),
    },
    parts=forms({"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night"})
    | {"at noon": "noon", "at midday": "noon", "at lunchtime": "noon", "at night": "night"},
    loose_parts={
        "in the morning": "morning",
        "in the afternoon": "afternoon",
        "in the evening": "evening",
        "at noon": "noon",
        "at lunchtime": "noon",
    },
    weekdays={name: n for n, name in enumerate(_DAYS)} | _SHORT_DAYS,
    weekday_parts={},
    last=words("last this_past past"),
    on=words("on"),
    weekdays_need_on=words("sat sun wed mon"),
    not_when_before=words("for until till by next every each since from before after per"),
    future={
        "tomorrow": 0,
        "next week": 0,
        "next month": 0,
        "next monday": 0,
        "the day after tomorrow": 0,
    }
    | {f"next {day}": 0 for day in _DAYS},
    sometime=same(
        words(
            "last_week last_weekend this_weekend the_whole_weekend all_weekend"
            " at_the_weekend over_the_weekend on_the_weekend last_month last_year"
            " the_other_day the_other_night"
            " recently lately earlier_this_week the_week_before_last last_summer last_winter"
            " last_spring last_autumn a_month_ago a_year_ago some_time_ago some_days_ago a_few_days_ago"
            " a_couple_of_days_ago a_few_weeks_ago a_couple_of_weeks_ago a_while_ago weeks_ago days_ago"
        ),
        0,
    ),
    day_units=same(words("day days"), 1) | same(words("week weeks"), 7),
    long_units=words("month months year years"),
    months=_MONTH_TABLE,
    month_first=_MONTH_TABLE,
    ordinal=re.compile(r"st|nd|rd|th"),
    of=words("of"),
    clock=frozenset(),
    at=words("at around about from since @"),
    half_days={"am": 0, "pm": 12},
    day_dot_month=False,
    people=patterns(
        "there were # of us | there were about # of us | there were # people | the # of us | "
        "all # of us | # of us | we were # | we were about # | we were around # | "
        "we were # people | we were a group of # | in a group of # | as a group of # | "
        "a group of # | group of # | a team of # | team of # | a crew of # | us #"
    ),
    people_and_me=patterns(
        "me and # … | i and # … | myself and # … | me + # … | me plus # … | # … and i | # … and me | "
        "# … and myself | with # others | with # other …"
    ),
    people_words={},
    persons=words(
        "people persons person ppl friend friends neighbour neighbours neighbor neighbors kid kids child children"
        " other others adult adults volunteer volunteers man men woman women resident residents pupil pupils"
        " student students guest guests visitor visitors elder elders senior seniors grandma grandpa teenager"
        " teenagers toddler toddlers helper helpers tourist tourists official officials folks guys girls boys"
        " families family passers customers worker workers colleague colleagues member members"
    ),
    units=UNITS,
    unit_endings=False,
    measures=words("bag sack bucket box crate basket load barrow kg g l dl m m2 km mile piece item"),
    singular_one=words("one"),
    plural=re.compile(r".{2,}[^su']s"),
    describes=re.compile(r"[^\W\d_](?:[^\W\d_]|['\- ])*"),
    not_units=words(
        "a an the and or but of in on at to from by with for as is was were are be been has had have does did do"
        " this that these those his her hers its it's ours yours theirs us as yes plus minus less across always"
        " perhaps towards afterwards besides sometimes whereas thus bus gas"
        " times time percent percents degrees degree o'clock hour hours minute minutes min mins second seconds"
        " sec secs day days week weeks weekend weekends month months year years yrs night nights evening evenings"
        " morning mornings afternoon afternoons am pm st nd rd th more of each than then so i we you he she they"
        " my our your their not no if when while because who which what there here"
        " picked cleaned painted swept helped made gave took went came put got saw counted fixed planted hung"
        " picks cleans paints sweeps helps makes gives takes goes comes gets sees counts fixes plants hangs"
        " lots bits others ones halves half quarters"
    ),
    connecting=words(
        "and or but in at from with for who we then so while because today picked cleaned painted swept"
        " helped made planted fixed hung here there on when altogether"
    ),
    numbered=words(
        "bus tram train line number no nr room flat apartment house building stair staircase floor step day week"
        " level gate door block phase part chapter page plot section class route road platform highway at bin"
        " version item_no"
    ),
    articles=words("the a an our my your this that"),
    things=words("room flat apartment house building stair staircase floor step gate door block road platform bin"),
    street=re.compile(r".*(?:street|road|lane|avenue|square|street's)$|^(?:st|rd|ave)$"),
    dangling=words("for in at about around and & of on from ~ took spent it"),
    kind_stems={},
    clauses=words("which what whether if when where who whose why how that"),
    clause_ends=words("and then but so"),
    others=words("city council municipality town they he she it somebody someone nobody"),
    kinds=forms(
        {
            "notice": "noticed notice saw spotted counted count observed found_a found_broken reported_a",
            "voice": "called phoned wrote wrote_to emailed mailed complained spoke asked told petitioned posted"
            " reported",
            "know": "learned learnt found_out researched looked_up measured interviewed read_up",
            "sketch": "drew sketched designed planned drafted mapped drew_up modelled",
            "host": "hosted organised organized arranged invited convened chaired ran_a held_a",
            "care": "cared looked_after sat_with visited comforted kept_company babysat listened walked_with"
            " talked_with talked_to chatted checked_on kept_an_eye_on_grandma fed",
            "carry": "carried moved transported drove delivered hauled fetched brought_over lifted",
            "lend": "lent loaned lend let_them_use",
            "give": "gave donated brought baked cooked_for shared treated handed_out gifted offered",
            "teach": "taught showed showed_how trained tutored explained instructed coached",
            "check": "checked tested inspected verified reviewed proofread audited looked_whether"
            " looked_which looked_if",
            "do": "did cleaned picked picked_up collected swept painted planted watered repaired fixed built hung"
            " raked dug weeded mowed washed sorted installed put_up set_up made sewed shovelled shoveled cut"
            " removed scrubbed trimmed pruned cleared tidied helped mended assembled decorated glued nailed"
            " sanded sawed cooked",
        }
    ),
)
