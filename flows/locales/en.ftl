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

again-in-case = Again, in case it didn't arrive:
button-support = Support
button-fine = Fine
button-concern = Concern
button-not-mine = Not my thing

refusal-stale-button = This button is out of date. Use the newest card.
refusal-no-campaign = No campaign runs here. Start one like this: /campaign The underpass is dark 14d
refusal-removed = You were removed from this chat, so you can't act in its campaign.
refusal-campaign-over = This campaign has ended. /again starts it anew.
refusal-campaign-waits = This campaign waits until a second person agrees.
refusal-campaign-empty = Say what it is about, like this: /campaign The underpass is dark 14d
refusal-campaign-days = A campaign takes 1 to { $most } days. Write it like: /campaign The underpass is dark 14d
refusal-campaign-in-group = A campaign lives in a group. Add me to yours and start it there.
refusal-second-needs-another = It needs another person than you.
refusal-forwarded = A forwarded message isn't counted. Write it in your own words.
refusal-text-nul = There is a character in it that can't be kept. Type it anew.
refusal-text-empty = There are no words in it. Write a few.
refusal-text-too-long = That is { $length } characters. Up to { $limit } fit.
refusal-propose-empty = Write your idea behind it: /propose Lanterns on Friday
refusal-too-many-open = You have { $limit } open ideas. Withdraw one, or wait for its decision.
refusal-vote-closed = This idea has been decided. Nothing was changed.

folded = Folded: { $reason }
fold-reason-hurts = it hurts somebody
fold-reason-private = it is private
fold-reason-unlawful = it is unlawful
fold-reason-spam = it is advertising
fold-reason-about-me = somebody says it is about them
words-taken-back = (words taken back)
campaign-untitled = Campaign of { $day }

refusal-nothing-to-repeat = No campaign has ended here yet.
refusal-survey-closed = This question is closed now.
refusal-cant-prolong = Seven more days are given once, up to 42 days in all.
refusal-take-part-first = First do or say something in the campaign.
refusal-answer-empty = Write what the city answered: /answer Helsinki: lamps replaced on 3 March
refusal-answer-needs-another = Somebody else than you confirms it.

refusal-starter-only = Only who started it can do that.
refusal-others-acted = Others have acted already, so it goes on.
refusal-title-stands = A title can be mended within the first hour. It stands now.

## end of common

### hello and card

hello = Hello. I help this group get one thing done in two weeks. Start with: /campaign The underpass is dark 14d
    I keep what you say to me by a command or a button, and nothing else. /privacy tells more. Operator: { $operator }
card-day = day { $day } of { $days } · until { $end }
card-worked-when = It worked when: { $words }
card-done = { $people ->
        [one] 1 person
       *[other] { $people } people
    } did { $acts ->
        [one] 1 thing
       *[other] { $acts } things
    }: { $time }{ $untimed ->
        [0] {""}
       *[other] { " " }({ $untimed } without a time)
    }
card-nothing-yet = Nobody has said what they did yet.
card-ideas = { $ahead ->
        [0] No idea goes ahead yet
        [one] 1 idea goes ahead
       *[other] { $ahead } ideas go ahead
    }, { $open ->
        [one] 1 is open
       *[other] { $open } are open
    }
button-did = I did something
button-idea = I have an idea
button-steps = { $n ->
        [0] Small steps
       *[other] Small steps · { $n }
    }
button-stands = How it stands

card-done-untimed = { $people ->
        [one] 1 person
       *[other] { $people } people
    } did { $acts ->
        [one] 1 thing
       *[other] { $acts } things
    }
card-ahead = { $n ->
        [one] 1 idea goes ahead
       *[other] { $n } ideas go ahead
    }
card-open = { $n ->
        [one] 1 idea is open
       *[other] { $n } ideas are open
    }
card-concerns = { $n ->
        [one] 1 concern waits for an answer
       *[other] { $n } concerns wait for an answer
    }
card-next = Next small step: { $what }
card-people = { $n ->
        [one] 1 person takes part.
       *[other] { $n } people take part.
    }
card-ended = ended on { $day }
card-addressee = It goes to: { $words }
ask-nothing = We have not said what we ask for
ask-inform = We ask to be told
ask-advise = We ask to be heard
ask-together = We ask to decide together
ask-ourselves = We do it ourselves
card-nothing-promised = { $asked }; nobody has promised anything yet
card-promised = { $asked }; promised: { $words }
chip-place = Where?
chip-worked-when = It worked when…
chip-ask = What do we ask?
chip-promised = Who promises?
chip-addressee = Who should hear?
chip-question-place = Where is it? A few words are enough.
chip-question-worked-when = How will we know that it worked? For example: people walk it after 20:00
chip-question-ask = What do we ask of those who decide?
chip-question-promised = Who has promised what? For example: the school lends two ladders
chip-question-addressee = Who should get the letter? A name and a mail address or web form.
chip-filled = It stands on the card now.
button-more = More
button-charts = Charts
button-poster = Link and poster
button-take-back = Take it back
button-read-ideas = Read the ideas
button-report = Report
button-add-to-group = Add me to a group
in-private = I sent it to you in private.
charts-coming = The charts come in a moment.
no-charts-yet = There is too little to draw yet.
poster-coming = The poster comes in a moment.
poster-here = Print it, hang it up: whoever scans it can take part.
taken-back = Taken back. Nothing of it is kept.
stands-short = { $day }. { $people ->
        [one] 1 person takes part
       *[other] { $people } people take part
    }, { $acts ->
        [one] 1 thing done
       *[other] { $acts } things done
    }, { $time }.
menu = { $title }
    Anyone with this link can take part: { $link }
    More days or an early end take { $three } people together.
welcome = Hello. I help a group of neighbours get one thing done. Add me to your group's chat and start there.
arrived = Welcome. You can do everything here except see the group's chat.
    What you say to me is kept for this campaign. /privacy tells who sees it, /forgetme takes it back.

card-carried = { $n ->
        [one] 1 concern from last time waits for an answer
       *[other] { $n } concerns from last time wait for an answer
    }

## end of hello and card

### initiate

refusal-campaign-days = A campaign lasts 1 to { $most } days. Write it like: /campaign The underpass is dark 14d


second = Another campaign runs here already. This one needs two people: { $title }
button-second = I want it too
second-agreed = Agreed. The campaign stands.

## end of initiate

### design

refusal-too-many-open = You have { $limit } open ideas. A new one fits when one of them is decided.

proposal-head = Idea { $n }
proposal-until = Decided on { $until }. { $voted ->
        [0] Nobody has voted yet.
        [one] 1 person has voted.
       *[other] { $voted } people have voted.
    }
voted-support = You support this. You can change it until { $until }.
voted-fine = This is fine for you. You can change it until { $until }.
voted-concern = You have a concern. You can change it until { $until }.
voted-not-mine = Not your thing. You can change it until { $until }.

## end of design

### deliver

refusal-minutes-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }. Write it like: /did swept the yard 30 min
refusal-too-many-acts = That is { $limit } things today. Tomorrow I can note more.
refusal-too-many-minutes = A day has { NUMBER($limit, useGrouping: 0) } minutes, and { NUMBER($left, useGrouping: 0) } are left. Write fewer minutes, or none.
refusal-task-split = A task splits into { $least } to { $most } pieces, a minute each at least.

noted = Noted: { $what }

refusal-did-empty = Say what you did, like this: /did swept the yard 30 min
refusal-act-gone = This was taken back. Nothing was changed.
refusal-not-yours = Only whoever did this can change it.
refusal-act-day-over = That works for { $hours } hours. /mine lets you take it back.
refusal-evidence-full = It has { $most } pictures already. That is as many as I keep.
refusal-thanks-own = This one is yours. Others can thank you for it.
refusal-task-empty = Write what is to be done, like this: /task hang 12 lanterns 120
refusal-task-minutes = To split it I need its minutes. Write it like: /task hang 12 lanterns 120
refusal-task-small = This is a piece already. It isn't split further.
refusal-task-not-open = Nothing of this is open any more.
refusal-task-not-done = You didn't mark this as done. Nothing was changed.
refusal-too-many-tasks = That is { $limit } tasks today. Tomorrow I can keep more.

noted-first = I keep these words and show them to the group. Undo takes them back, /privacy tells more.
noted-file = A file can tell where it was made, so I don't keep it. Send it as a photo.
noted-undone = Taken back. Nothing of it is kept.
noted-too = Noted. /mine shows all of yours.
stays-open = That is fine. It stays open.
undone = Taken back. It counts nowhere any more.
seen-by-me = It counts, and only you see its words here. Your own message in the chat stays.
seen-by-group = The group sees its words. The city doesn't.
seen-by-city = The group sees its words. Words and place also go to the city.
ask-did = What did you do? Write it like: swept the yard 30 min
ask-change = Write it anew, like: swept the yard 30 min
ask-minutes = How long about?
ask-people = How many were you?
ask-when = When was it?
button-people = { $n ->
        [1] Just me
       *[other] { $n }
    }
button-when = { $days ->
        [0] Today
        [1] Yesterday
       *[other] { $days } days ago
    }
button-dont-know = I don't know
button-change = Change
button-just-me = Just for me
button-group = For the group
button-city = Also for the city
button-not-city = Not for the city
button-undo = Undo
button-thanks = 🙏 Thanks
button-back = To the card
button-other-act = It's about something else
button-older = Older
act-today = today
act-yesterday = yesterday
act-sometime = some time ago
act-people = { $n } people
act-voice = a voice note
act-photo = a photo
act-kept = kept to themselves
acts-none = Nothing has been noted yet.
evidence-added = Added to: { $what }

task-head = A task for whoever likes:
task-piece = { $words } ({ $n } of { $of })
task-pieces = { $n } pieces, { $done ->
        [0] none is done yet
        [one] 1 is done
       *[other] { $done } are done
    }
task-takers = { $n ->
        [one] 1 person is on it
       *[other] { $n } people are on it
    }
task-is-done = Done.
task-was-split = Split into { $n } pieces. The smallest comes first.
task-joined = You are on it. It's no promise: press again to step out.
task-left = You stepped out. That is fine.
task-done = Done: { $what }
task-done-private = Done. In private you can note it as yours.
task-done-again = Done. Press once more to note it as yours ({ $time }).
task-noted = Noted as yours.
task-open-again = Open again.
ask-note = Shall I note it as yours?
steps-head = Small steps, the smallest first:
steps-none = No small step is open. Write one like this: /task paint two lanterns 20
steps-more = And { $n } more.
button-me-too = Me too
button-me-too-done = I did this too
button-done = Done
button-split = Split
button-step-take = { $n } · Me too
button-step-done = { $n } · Done
button-note-minutes = Yes, { $time }
button-note = Yes
button-note-words = Say it differently
button-not-done = Not done yet

thanks = Somebody says thanks for:
thanks-heard = I pass your thanks on this evening.
part-of = Tonight's picture is made of { $acts ->
        [one] 1 thing
       *[other] { $acts } things
    } by { $people ->
        [one] 1 person
       *[other] { $people } people
    }. Yours in it:
as-yourself = Nobody's name is on this. Whose is it?
button-was-me = That was me
was-you = Taken as yours.

## end of deliver

### assess and closing

button-yes = Yes
button-partly = Partly
button-no = No
button-prolong = Seven more days
button-early = Close, it worked
button-again = Start it again
button-change-here = People like us…
button-true = It's true
button-not-yet = Not yet
warn = { $title } ends on { $end }.
ask-useful = Was it useful to you?
useful-waiting = { $n ->
        [0] Nobody has answered yet
        [one] 1 person has answered
       *[other] { $n } people have answered
    }. The result is shown from { $least } answers on.
useful-shown = { $yes } of { $n } say it was useful{ $partly ->
        [0] {"."}
       *[other] , { $partly } partly.
    }
survey-heard = Noted. You can change it. { $n ->
        [one] 1 answer so far
       *[other] { $n } answers so far
    }; shown from { $least } on.
early-agreed = { $n ->
        [1] You want to close early. Two more are needed.
        [2] Two want to close early. One more is needed.
       *[other] Three agreed. The campaign closes now.
    }
prolong-agreed = { $n ->
        [1] You want seven more days. Two more are needed.
        [2] Two want seven more days. One more is needed.
       *[other] Three agreed. Seven more days.
    }
closed = { $title }: this campaign has ended.
outcome-yes = It worked.
outcome-partly = It worked in part.
outcome-no = It did not work.
outcome-none = Too few have said yet whether it worked.
closed-totals = { $people ->
        [one] 1 person
       *[other] { $people } people
    } took part. { $givers ->
        [one] 1 of them
       *[other] { $givers } of them
    } did { $acts ->
        [one] 1 thing
       *[other] { $acts } things
    }: { $time }.
closed-ideas = { $ahead } of { $n ->
        [one] 1 idea
       *[other] { $n } ideas
    } went ahead.
closed-concerns = { $n ->
        [one] 1 concern was
       *[other] { $n } concerns were
    } not answered. /again carries on.
closed-few = { $title } has ended. Fewer than three took part, so there are no charts.
closing-papers = The letter to the city and the package that anyone can check.
    Checksum: { $checksum }
answer-head = The answer that came back:
answer-told = One person told this. Is it so?
answer-confirmed = Confirmed by people here.
answer-disputed = Not yet, say people here.
answer-told-toast = Noted.
answer-confirmed-toast = Noted: it's true.
answer-disputed-toast = Noted: not yet.
lasted = { $title } ended three months ago. Did it last?
lasted-shown = { $yes } of { $n } say it lasted, { $partly } partly.
ask-change-here = How true is this for you? "People like us can change things here."
    1 is not at all, 5 is very much.
again-started = It starts again.

## end of assess and closing

### safety

## end of safety

### me

## end of me

### help and menu

nothing-asked = I didn't ask anything just now. Write /did, /propose or /help.
menu-campaign = Start a campaign
menu-did = Say what you did
menu-propose = Bring an idea
menu-board = How it stands
menu-help = What works here
menu-mine = What is kept of mine
menu-language = Change the language
menu-privacy = What is kept and who sees it
menu-forgetme = Erase me

## end of help and menu

### charts

# A no-break space holds a number and its noun together in titles.
chart-pattern-day = d MMM
chart-pattern-date = d MMMM y
chart-period = { $first } – { $last }
chart-list = { $most } and { $last }
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
chart-n-ideas = { $n ->
    [one] 1 idea
   *[other] { $n } ideas
}
chart-subtitle = { $what } · { $people } · { $period }
chart-note-others = { $n ->
    [one] 1 of these came from the city or a partner.
   *[other] { $n } of these came from the city or partners.
}
chart-note-folded = { $n ->
    [one] The words of 1 of these are folded.
   *[other] The words of { $n } of these are folded.
}
chart-folded = folded: { $reason }

chart-kind-notice = noticed something
chart-kind-voice = spoke up
chart-kind-know = shared know-how
chart-kind-sketch = planned or drew
chart-kind-host = hosted others
chart-kind-do = worked by hand
chart-kind-care = cared for someone
chart-kind-carry = carried things
chart-kind-lend = lent things
chart-kind-give = gave things
chart-kind-teach = taught others
chart-kind-check = checked on things
chart-kind-other = did something else

chart-phase-initiate = starting
chart-phase-design = ideas
chart-phase-deliver = doing
chart-phase-assess = looking back

chart-did-none = Nothing has been noted yet
chart-did-all = Every time we { $kind }: { $n } of { $n }
chart-did-top = Most often we { $kind }: { $k } of { $n } things
chart-did-many = We did { $n } things in { $kinds ->
    [one] one way
   *[other] { $kinds } ways
}
chart-did-part = { $kind } ({ $n })
chart-did-caption = { $acts } by { $people }; most often we { $kinds }.

chart-pulse-top = The busiest day was { $day }: { $k } of { $n } things
chart-pulse-top-days = The busiest { $days } days began on { $day }: { $k } of { $n } things
chart-pulse-active = something was done on { $k } of { $n ->
    [one] 1 day
   *[other] { $n } days
}
chart-pulse-active-days = something was done in { $k } of { $n } spans of { $days } days
chart-pulse-caption = { $title }; { $active }.

chart-size-none = Nobody has said how long things took
chart-size-few = { $n ->
    [one] 1 step took { $time }
   *[other] { $n } steps took { $time } together
}
chart-size-small = Most steps were small: { $k } of { $n } took { $time } or less
chart-size-half = Half of the steps or more took { $time } at most: { $k } of { $n }
chart-size-n = Time told for { $k } of { $n }
chart-size-caption = { $title }; together { $time }{ $unknown ->
    [0] .
   *[other] , and { $unknown } without a time.
}
chart-size-0 = up to 10 min
chart-size-1 = 11 to 20 min
chart-size-2 = 21 to 30 min
chart-size-3 = 31 to 60 min
chart-size-4 = 1 to 2 h
chart-size-5 = over 2 h
chart-size-unknown = no time told

chart-ideas-none = Nobody has had an idea here yet
chart-ideas-ahead = { $n ->
    [one] 1 idea goes ahead
   *[other] { $n } ideas go ahead
}
chart-ideas-not-ahead = { $n ->
    [one] 1 does not
   *[other] { $n } do not
}
chart-ideas-open = { $n ->
    [one] 1 is open
   *[other] { $n } are open
}
chart-ideas-retired = { $n ->
    [one] 1 gave way to another
   *[other] { $n } gave way to others
}
chart-ideas-withdrawn = { $n ->
    [one] 1 was withdrawn
   *[other] { $n } were withdrawn
}
chart-ideas-caption = { $title }; { $n ->
    [0] no concern waits for an answer.
    [one] 1 concern waits for an answer.
   *[other] { $n } concerns wait for an answer.
}
chart-ideas-more = { $n ->
    [one] And 1 more, in the list of ideas.
   *[other] And { $n } more, in the list of ideas.
}
chart-ideas-hidden = Votes on open ideas are shown when they are decided.
chart-state-ahead = Goes ahead
chart-state-not-ahead = Does not go ahead
chart-state-open = Open
chart-state-retired = Gave way to another
chart-state-withdrawn = Withdrawn
chart-vote-support = { $n } support
chart-vote-fine = { $n } fine
chart-vote-concern = { $n } { $n ->
    [one] concern
   *[other] concerns
}
chart-vote-not-mine = { $n } not my thing
chart-concern-waits = { $n ->
    [one] Concern waits for an answer: { $reasons }
   *[other] { $n } concerns wait for an answer: { $reasons }
}
chart-concern-answered = Concerns answered: { $reasons }
chart-reason-money = money
chart-reason-safety = safety
chart-reason-who = who does it
chart-reason-fairness = not fair
chart-reason-other = something else

chart-growth-none = Nobody has joined yet
chart-growth-title = { $people ->
    [one] 1 person
   *[other] { $people } people
} took part{ $kinds ->
    [0] {""}
    [one] , in 1 way
   *[other] , in { $kinds } ways
}{ $places ->
    [0] {""}
    [one] {" "}and 1 place
   *[other] {" "}and { $places } places
}
chart-growth-caption = { $title }; { $n } had joined by { $day }.
chart-growth-people = People who took part
chart-growth-kinds = Ways of helping
chart-growth-places = Places

chart-poster-people = { $n ->
    [one] person
   *[other] people
}
chart-poster-acts = { $n ->
    [one] thing done
   *[other] things done
}
chart-poster-time = of time given
chart-poster-untimed = { $n ->
    [one] 1 thing came without a time.
   *[other] { $n } things came without a time.
}
chart-poster-asked = What we asked
chart-poster-no-promise = Nobody promised anything.
chart-poster-did = What we did most
chart-poster-worked-when = We said it works when
chart-poster-ended = How it ended
chart-poster-left = What remains
chart-outcome-yes = it worked
chart-outcome-partly = it worked in part
chart-outcome-no = it did not work this time
chart-outcome-unsaid = nobody has said yet whether it worked
chart-poster-useful = { $n } of { $m } said it was useful{ $partly ->
    [0] .
   *[other] , { $partly } in part.
}
chart-left-concerns = { $n ->
    [one] 1 concern waits for an answer
   *[other] { $n } concerns wait for an answer
}
chart-left-tasks = { $n ->
    [one] 1 small step is still open
   *[other] { $n } small steps are still open
}
chart-poster-caption = { $done }: { $outcome }.

poster-ask = Join in: point your phone's camera at the code.
poster-open-until = Open until { $when }
poster-no-camera = Or type this address:
poster-operator = Run by { $operator }
poster-alt = QR code that opens { $link }

## end of charts

### package, letter and report

## end of package, letter and report

### operator pages

## end of operator pages
