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
refusal-rule-range = That can't be: it goes from { $least } to { $most }. At least 50 %, 2 people and 12 hours always hold.

again-in-case = Again, in case it didn't arrive:
button-support = Support
button-fine = Fine
button-concern = Concern
button-not-mine = Not my thing

refusal-stale-button = This button is out of date. Use the newest card.
refusal-no-campaign = No campaign runs here. Start one like this: /campaign The underpass is dark 14d
refusal-aid-in-chat = Needs and offers are for those in the group's chat. If you are there already, press a button there.
refusal-removed = You were removed from this chat, so you can't act in its campaign.
refusal-campaign-over = This campaign has ended. /again starts it anew.
refusal-campaign-waits = This campaign waits until a second person agrees.
refusal-campaign-empty = Say what it is about, like this: /campaign The underpass is dark 14d
refusal-campaign-days = A campaign takes 1 to { $most } days. Write it like: /campaign The underpass is dark 14d
refusal-campaign-in-group = A campaign lives in a group. Add me to yours and start it there.
refusal-second-needs-another = It needs another person than you.
refusal-forwarded = A forwarded message isn't counted. Write it in your own words.
refusal-propose-empty = Write your idea behind it: /propose Lanterns on Friday
refusal-too-many-open = You have { $limit } open ideas. Withdraw one, or wait for its decision.
refusal-vote-closed = This idea has been decided. Nothing was changed.

folded = Folded: { $reason }
fold-reason-hurts = it hurts somebody
fold-reason-private = it is private
fold-reason-unlawful = it is unlawful
fold-reason-spam = it is advertising
fold-reason-about-me = somebody says it is about them
no-longer-shown = This is no longer shown.
words-taken-back = (words taken back)
campaign-untitled = Campaign of { $day }

refusal-nothing-to-repeat = No campaign has ended here yet.
refusal-survey-closed = This question is closed now.
refusal-cant-prolong = Seven more days are given once, up to { $most } days in all.
refusal-take-part-first = First do or say something in the campaign.
refusal-answer-empty = Write what the city answered: /answer Helsinki: lamps replaced on 3 March
refusal-answer-needs-another = Somebody else than you confirms it.

refusal-starter-only = Only who started it can do that.
refusal-others-acted = Others have acted already, so it goes on.
refusal-title-stands = A title can be mended within the first hour. It stands now.

refusal-too-many-reports = That is { $limit } reports today. An administrator or the operator can help.
refusal-author-only = Only who wrote it can do that.
refusal-unfold-operator = The operator decides about this one. Write to them.
refusal-switch-in-group = That is a switch of a group. Write it there.
refusal-timezone = Name a zone like this: /timezone Europe/Helsinki
refusal-quiet = Write the quiet hours like this: /quiet 21-8
refusal-unknown-command = I don't know that word. /help lists what works.

## end of common

### hello and card

hello = Hello. I help this group get one thing done in two weeks. Start with: /campaign The underpass is dark 14d
    I keep only what you say to me by a command or a button. /privacy tells more. Operator: { $operator }
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
chip-title = Give it a name
chip-question-place = Where is it? A few words are enough.
chip-question-worked-when = How will we know that it worked? For example: people walk it after 20:00
chip-question-ask = What do we ask of those who decide?
chip-question-promised = Who has promised what? For example: the school lends two ladders
chip-question-title = What is it about? A few words are enough.
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
taken-back = Taken back. I let go of its words.
stands-short = { $day }. { $people ->
        [one] 1 person takes part
       *[other] { $people } people take part
    }, { $acts ->
        [one] 1 thing done
       *[other] { $acts } things done
    }, { $time }.
menu = { $title }
welcome = Hello. I help a group of neighbours get one thing done. Add me to your group's chat and start there.
arrived = Welcome. You can do everything here except see the group's chat.
    What you say to me is kept for this campaign. /privacy tells who sees it, /forgetme takes it back.

card-carried = { $n ->
        [one] 1 concern from last time waits for an answer
       *[other] { $n } concerns from last time wait for an answer
    }

menu-running = Anyone with this link can take part: { $link }
    More days or an early end take { $three } people together.
chip-now = Now it says: { $words }
first-words = I keep these words and show them on the card. /privacy tells more, /forgetme erases you.
first-tap = I keep that you take part. /privacy tells more.
card-taken-back = This was taken back.
board-carried = From last time: { $words }

## end of hello and card

### easy mode: texts of its own, and easier words for what others say with commands or longer

easy-first = Easy mode is on. I ask one thing at a time.
easy-came = Welcome. You can take part here with buttons.
    I keep what you say to me here.
easy-nowhere = You are not in any campaign yet. Ask a neighbour for its link.
easy-ask = What would you like to do?
easy-off = Easy mode is off now.
easy-button-on = Easy mode
easy-button-off = Leave easy mode
easy-button-home = To the start
easy-button-more = More choices
easy-button-first = Earlier choices
easy-button-report = Report
easy-button-vote-on = { $n ->
        [0] Look at the votes
       *[other] Vote · { $n }
    }
easy-button-stands = What is going on
easy-what-subject = What would you like to look at?
easy-button-part-details = About the campaign
easy-button-part-felt = How it feels
easy-button-part-ask = Ask or tell
easy-button-rest = Everything else
easy-button-other = Another campaign
easy-button-mine = My things
easy-button-help = Help
easy-button-forget = Erase me
easy-button-keep = No, keep me
easy-button-kept = What is kept of me
easy-button-take = I join in
easy-button-done = It is done
easy-button-next = Next step
easy-button-concern = Something worries me
easy-care-head = What meets here. What would you like to see?
easy-button-next-idea = Next idea
easy-button-next-chart = Next picture
easy-button-ideas = { $n ->
        [one] 1 idea
       *[other] { $n } ideas
    }
easy-step = Small step { $n } of { $of }:
easy-mine = What would you like to look at?
easy-ask-idea = What do you think of it?
easy-open = What would you like to vote on?
easy-day = Today is day { $day } of { $days }.
easy-ended = It ended on { $day }.
easy-done = { $people ->
        [one] 1 person has
       *[other] { $people } people have
    } done { $acts ->
        [one] 1 thing.
       *[other] { $acts } things.
    }
easy-ideas = { $n ->
        [0] No idea is open just now.
        [one] 1 idea is open.
       *[other] { $n } ideas are open.
    }

easy-ask-did = What did you do? Write it, or say it in a voice note.
easy-ask-change = What did you do? Write it again here.
easy-help = I help neighbours get one thing done together.
    You choose with the buttons. You can also write, or send a voice note.
    Nothing you begin is lost: it waits for a week.
easy-forget-yes = Yes, erase me
easy-look-role = You answer as: { $role }. You can change that under Everything else.
easy-promise-own-on-date = We decided { $adopted } things. { $carried } were done by our last day.
easy-forget = I erase who you are and all your words.
    Your votes and acts stay as numbers of nobody.
    I can't reach copies that others took, or papers already sent.
    Your own messages in the chat stay too. Shall I erase you?
easy-privacy = I keep what you say to me here.
    Your name is kept locked away. It goes { $identity } days after your last campaign.
    It stays while you are in a crew. Your hello goes after a week.
    Your votes part from you { $ballots } days after the end.
    The group sees your words. The city sees ideas and concerns, without your name.
    Where two groups go together, both get what the city gets.
    Who runs me can technically read it: { $operator }
    Spare copies go after { $backups } days.
    If a group removed you, a locked note of it stays.
easy-nothing-asked = What would you like to do?
easy-noted-first = The group sees this. You can take it back.
easy-noted-too = Noted. You find it under My things.
easy-noted-file = A file can tell where it was made. Send it as a photo.
easy-arrived = Welcome. You can take part here with buttons.
easy-steps-none = No small step is open just now.
easy-first-words = I keep these words. They stand on the card.
easy-first-tap = I keep that you take part.
easy-first-idea = The group sees your idea. The city too, without your name.
    You can change it or withdraw it.
easy-first-vote = The group sees counts only.
easy-first-survey = The group sees counts only.
easy-first-answer = The group sees counts. The city gets answers without names.
easy-first-question = The group sees your words. The city too, without your name.
easy-first-aid = Only people in this chat see these words.
easy-first-vote-asked = The group sees your question. The city too, without your name.
easy-closed-concerns = { $n ->
        [one] 1 concern was
       *[other] { $n } concerns were
    } not answered.
easy-barrier-ask = What is in the way? A few words are enough.
    The group sees them. The city too, without your name.
easy-invite-no-page = This bot has no page for officials. The link leads to Telegram:
easy-map-how-first = Reply to this message with one sentence. Others agree with it or not.
easy-map-until = Open until { $until }. Who has answered sees what others think. Afterwards all see it.
easy-promise-on-date = The city promised { $adopted } things by a date. { $carried } were done then.
easy-result-newcomers = { $n ->
        [one] 1 of the votes came from a newcomer.
       *[other] { $n } of the votes came from newcomers.
    }
easy-rule-ask-method = How shall the group vote on questions?
easy-rules-fixed = The end, limits a day and how long names stay are fixed.
easy-rules-how = The group can change its rules together.
easy-tally-quorum = { $base } took part when it was posted. So it needed { $needed } for it.
easy-twin-means =
    Both groups share the tasks that are marked for both, and charts.
    At the end there is one package, and both groups get it.
    What people let go to the city stands in it.
    Nothing else that one group writes is shown in the other.
easy-twin-offer-head = Another group could join this campaign, with its own chat and card.
easy-twin-offer-over = This link was taken back, or its time is over.
easy-twin-package-few = The other group had fewer than three people. So it has no part.
easy-refusal-twin-in-group = That works in a group.
easy-refusal-twin-offer-over = This no longer waits. Your group can make a new link.
easy-refusal-twin-expired = This link is over. The other group can make a new one.
easy-refusal-twin-ended = That campaign has ended. Your group can start one of its own.
easy-refusal-twin-none = You go together with no other group now.
easy-vote-review-closed = If it no longer fits, ask the group anew.
easy-vote-review-running = If it no longer fits, ask the group anew.
easy-vote-tally-turnout = { $part } take part: { $voted } voted, { $abstained } abstained, { $silent } did not vote.
easy-why-equal-shares = { $n ->
        [one] 1 thing is paid for. Each of the { $voters } voters had an equal share.
       *[other] { $n } things are paid for. Each of the { $voters } voters had an equal share.
    }
easy-why-greedy-no-skip = { $n ->
        [one] By votes alone the money pays for 1 project.
       *[other] By votes alone the money pays for { $n } projects.
    }
easy-chart-barriers-wait = { $n ->
        [one] 1 thing in the way waits for an answer
       *[other] { $n } things in the way wait for an answer
    }

easy-refusal-act-day-over = That works for { $hours } hours. You can still take it back.
easy-refusal-answer-empty = What did the city answer? Write it here.
easy-refusal-ask-empty = What would you like to ask? Write it here.
easy-refusal-barrier-empty = What is in the way? Write it here.
easy-refusal-campaign-days = A campaign takes 1 to { $most } days.
easy-refusal-campaign-empty = What is it about? A few words are enough.
easy-refusal-campaign-over = This campaign has ended.
easy-refusal-did-empty = What did you do? Write it here.
easy-refusal-draft-expired = Those words waited for a week and are gone. Please write them again.
easy-refusal-forget-other = That would erase somebody else. Press Erase me at the start.
easy-refusal-invite-empty = Who is it? Write name, task and office.
easy-refusal-invite-over = This invitation no longer waits. You can begin a new one.
easy-refusal-map-days = A question is open 1 to { $most } days.
easy-refusal-map-has-answers = Somebody has answered already. So it stays until its end.
easy-refusal-minutes-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }.
easy-refusal-need-empty = What do you need? Write it here.
easy-refusal-no-campaign = No campaign runs here just now.
easy-refusal-offer-empty = What do you offer? Write it here.
easy-refusal-official-answers-only = You answer for the city here. So you can't do this.
easy-refusal-propose-empty = What is your idea? Write it here.
easy-refusal-propose-reply = I can't bring those words as an idea. Write your own.
easy-refusal-quiet = Quiet hours are set in the group.
easy-refusal-removed = You were removed from this chat. So you can't take part here.
easy-refusal-rule-unknown = I don't know that rule.
easy-refusal-rule-value = That is no value for { $rule }.
easy-refusal-task-empty = What is to be done? Write it here.
easy-refusal-task-minutes = To split it I need its minutes.
easy-refusal-task-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }.
easy-refusal-task-split = A task splits into { $least } to { $most } pieces.
    Each takes a minute at least.
easy-refusal-timezone = The time zone is set in the group.
easy-refusal-unknown-command = I don't know that word. The buttons show what works.
easy-refusal-vote-draft-gone = This draft is gone. Please begin anew.
easy-refusal-vote-empty = What would you like to ask? Write it here.

spoken-somebody = Somebody
spoken-kept = I keep your voice note for a week. Only who you pick hears it.
spoken-who = Who may write it down for you?
spoken-nobody = Nobody can be asked just now. You can also write it yourself.
spoken-declined = They can't just now. Somebody else may.
spoken-waits-asked = I asked { $name }. I tell you what comes of it.
spoken-waits-writing = { $name } is writing it down. I show it to you first.
spoken-wrote = { $name } wrote down what you said:
spoken-right = Is it right?
spoken-asked = { $name } said an idea aloud and picked you. Will you write it down?
spoken-accepted = You write it down for { $name }.
spoken-listen = Listen to it. Then write here what { $name } says.
spoken-not-quite = { $name } says it isn't quite right yet.
spoken-passed-on = I show it to its author. You can still write it better.
spoken-confirmed = Its author confirmed your words. The group sees the idea now.
spoken-i-ask = I ask in private.
spoken-gone = I let go of it.
spoken-declined-toast = That is fine.
spoken-hurts = Whoever heard your voice note found that it hurts. It is gone.
spoken-hurts-toast = It is gone. You won't be asked to write for them again.
button-spoken-yes = Yes, post it
button-spoken-again = Not quite
button-spoken-else = Ask somebody else
button-spoken-go = Let it go
button-scribe-yes = Yes, I write it
button-scribe-no = Not now
refusal-spoken-over = This no longer waits.
refusal-spoken-many = { $limit } voice notes wait already. Finish one of them first.
refusal-scribe-gone = They can't be asked just now. Pick somebody else.
refusal-scribe-enough = { $limit } people were asked already. You can write it yourself.
easy-what = What is this?
easy-button-was-did = I did this
easy-button-was-idea = It is my idea
easy-button-was-nothing = Never mind
easy-idea-question = What is your idea? Write it, or say it in a voice note.

chart-three-people = { $n ->
        [one] 1 person took part
       *[other] { $n } people took part
    }
chart-three-period = This is from { $period }
chart-three-title = It is about “{ $title }”

easy-vote-ask-question-consent = What do you ask? Write it here.
easy-vote-ask-question-single = What do you ask? Write it here.
easy-vote-ask-question-approval = What do you ask? Write it here.
easy-vote-ask-question-score = What do you ask? Write it here.
easy-vote-ask-question-schulze = What do you ask? Write it here.
easy-vote-ask-question-equal-shares = What do you ask? Write it here.

easy-pulse-intro = Here is what we do anyway. Up to { $most } questions; skip what you like.
    The group sees counts only, from { $least } answers on. They go to the city.
easy-look-intro-reflect = Idea and practice, five questions at most. Skip what you like.
easy-look-intro-encounter = Here is how it felt. It is never about one person.

easy-button-crew = My crew's turns
easy-circle-joined-unreached = You are in crew { $crew }. Press Start in my private chat. Then I can tell you when.
easy-first-care = Only people in this chat see these words.
easy-refusal-circle-crews = A circle has 1 to { $most } crews.
easy-refusal-circle-empty = What is it called, and how many crews?
easy-refusal-circle-over = This circle ended. You can begin another.
easy-refusal-quiet-own = Write the hours like this: 22-9
easy-refusal-session-empty = What is it about? Write it here.
easy-refusal-session-minutes = A session takes 5 minutes to 8 hours.
easy-refusal-session-over = This one is over. You can propose another.
easy-refusal-twin-name-empty = Say what your group is called.
easy-session-told-felt = It is about the session, never about a person. Seen from { $n } answers on.
easy-session-ended = Nobody said that it goes on. So it ended.

## end of easy mode

### initiate

second = Another campaign runs here already. This one needs two people: { $title }
button-second = I want it too
second-agreed = Agreed. The campaign stands.

topic-gone = The topic of your campaign is closed or gone. It goes on in the group's main chat.

second-over = Nobody else wanted a second campaign, so it did not start.

## end of initiate

### design

refusal-propose-reply = I can't bring those words as an idea. Write yours like: /propose Lanterns on Friday
refusal-author-removed = Whoever wrote that was removed from this chat. Write it in your own words.
refusal-only-the-author-of-words = Only whoever wrote those words can decide that.
refusal-not-author = Only its author can do that. You can vote, or bring an idea of your own.
refusal-other-not-open = The other idea isn't open any more. Choose another one.
refusal-draft-expired = Those words waited for a day and are gone. Write /propose again.
refusal-no-concern = That is for whoever has a concern. Press Concern first.
refusal-edit-too-late = Words can be edited for an hour, before the first vote. Press Change under the idea to amend it.
refusal-paused-once = This idea was paused once. That is all there is.
refusal-pause-too-late = A pause would go beyond the campaign's end. Talk about it now.
refusal-not-decided = This idea isn't decided yet. The votes are shown at the end.
refusal-words-only = Please write it in words. A picture or a recording isn't enough here.

idea-question = What is your idea? Write it here. The group sees it at once, and you can amend it.
idea-posted = The group sees your idea now.
idea-taken = Taken. Ideas are read one at a time now.
first-idea = The group sees your idea, the city too, without your name. You can amend or withdraw it.
    ⋯ keeps it from the city, /forgetme erases you.
proposal-head = Idea { $n }
proposal-head-of = Idea { $n } · words of { $name }
proposal-until = It is decided on { $until }. { $voted ->
        [0] Nobody has voted yet.
        [one] 1 person has voted.
       *[other] { $voted } people have voted.
    }
proposal-amended = { $n ->
        [one] Amended. 1 vote was given to the earlier words, and stays.
       *[other] Amended. { $n } votes were given to the earlier words, and stay.
    }
proposal-kept-open = Open for longer: newcomers alone turned the result.
proposal-exclusive = Can't happen together with idea { $others }. They are decided as one choice.
proposal-withdrawn = Withdrawn by its author.
proposal-retired = Retired by its author in favour of idea { $n }. No votes were moved.
proposal-not-secret = So few of us can guess who voted what. I don't promise a secret ballot here.
more-lines = … and { $n } more lines
quoted = “{ $words }”
button-own = Change
button-pause-agreed = Pause 12 h · { $n } of { $needed }

voted-support = You support this. You can change it until { $until }.
voted-fine = This is fine for you. You can change it until { $until }.
voted-concern = Your concern counts. Say why with the buttons under the idea. You can change it until { $until }.
voted-concern-in-private = Your concern counts. I asked you why in private. You can change it until { $until }.
voted-not-mine = Not your thing. You can change it until { $until }.
voted-concern-shown = You have a concern. You can change it until { $until }.
not-voted = You haven't voted yet. It is decided on { $until }.
first-vote = I keep your choice; the group sees counts only. /forgetme erases you.

reason-money = Money
reason-safety = Safety
reason-who = Who does it
reason-fairness = Not fair
reason-other = Something else
why-question = You have a concern about { $words }. What is it about?
why-words = Your concern about { $words } is noted: { $reason }. Want to say it in words? Write them here. The city sees them too, without your name.
why-heard-private = Noted: { $reason }. If you like, write a few words here.
why-heard-group = Noted: { $reason }. If you like, reply to the idea with a few words.
concern-words-heard = Your words stand with your concern now.
concern-line = Concern · { $reason }:
concern-line-bare = Concern · { $reason }
concern-reasons = Concerns: { $reasons }
concern-amended = Answered by the amendment.
concern-reply = The author says: { $words }
concern-asked = { $name } was asked to answer.
concern-waits = It waits for an answer.
concern-for-author = Somebody has a concern about your idea { $words }
concern-for-voter = There is a concern about { $words }
concern-for-person = Your concern about { $words } got an answer.
concern-amended-now = It has new words: { $words }
concern-answered-mark = Answered.
concern-marked = Marked as answered by your amendment.
button-amend = Amend
button-answer = Answer
button-answer-n = Look at idea { $n }
button-answer-reason = Answer: { $reason }
answer-question = What do you say to it? Write it here. The group sees it.
answer-heard = Your answer stands with the concern now.

news-concern = Idea { $n } has a concern: { $reasons }. Votes can be changed until { $until }.
news-answered = A concern about idea { $n } got an answer.
news-amended = Idea { $n } was amended. It is open until { $until }; earlier votes stay.
news-paused = Three of us paused idea { $n }. It is decided on { $until }.

menu-withdraw = Withdraw it? It ends, and its votes count nowhere.
menu-retire = In favour of which idea? Votes are not moved.
menu-exclude = Which idea can't happen together with it?
button-withdraw = Withdraw
button-withdraw-yes = Yes, withdraw
button-withdraw-no = Keep it
button-retire = Another idea is better
button-exclude = Can't both happen
button-pause = Pause it for 12 h
button-never-mind = Never mind
toast-withdrawn = Withdrawn.
toast-retired = Retired. No votes were moved.
toast-excluded = Noted. They are one choice now.
paused = Paused. It is decided on { $until }.
pause-agreed = { $n } of { $needed } ask for a pause. { $needed } together make it.
amend-question = Now it says: { $words }
    Write the new words here.
amended-free = Your new words stand. Nobody had voted yet.
amended-announced = Your new words stand. It is open until { $until }; earlier votes stay.
amended-for-voter = An idea you voted on has new words:
amended-answers = Does the amendment answer a concern? Mark it.
button-answers = It answers: { $reason }

alike = This sounds much like it. Support one of these instead?
button-instead = Support idea { $n } instead
button-different = Mine is different
asked = Somebody would like to bring your words as an idea: { $words }
asked-group = May these words become an idea? Only whoever wrote them can say.
asked-note = I asked whoever wrote it.
asked-yes = It stands as an idea now.
asked-no = Then it stays as it was. I forgot the words.
button-asked-yes = Yes, bring them
button-asked-no = No

ideas-wait = { $n ->
        [0] No idea is open just now.
        [one] 1 idea waits for your vote.
       *[other] { $n } ideas wait for your vote.
    }
ideas-none = No idea is open just now.
reminder = You haven't voted on this yet. It is decided soon.
button-next-idea = Next idea · { $n } open

state-ahead = It goes ahead.
state-not-ahead = It does not go ahead.
result-ahead = { $words } goes ahead.
result-not-ahead = { $words } does not go ahead.
result-kept-open = { $words } stays open until { $until }. Newcomers alone turned the result.
result-nobody = None of the { $part } who take part voted.
result-counts = { $support } support, { $fine } fine, { $concern ->
        [one] 1 concern
       *[other] { $concern } concerns
    }, { $mine } not my thing; { $voted } of the { $part } who take part voted.
result-needed = It needed { $threshold } % support or fine, and { $needed } people: it had { $percent } % and { $yes }.
result-needed-none = It needed { $threshold } % support or fine, and { $needed } people: it had none.
result-margin-fail = { $n ->
        [one] With 1 vote turned to concern it would have failed.
       *[other] With { $n } votes turned to concern it would have failed.
    }
result-margin-pass = { $n ->
        [one] With 1 vote turned to support it would go ahead.
       *[other] With { $n } votes turned to support it would go ahead.
    }
result-missing = { $n ->
        [one] With 1 more in support it would go ahead.
       *[other] With { $n } more in support it would go ahead.
    }
result-choice = It was one choice with ideas that can't happen beside it.
result-none-passed = None of them had enough.
result-only-one = Only idea { $n } had enough.
result-more-people = Idea { $n } had more people for it.
result-more-support = As many were for each; idea { $n } had more support.
result-fewer-concerns = As many were for each; idea { $n } had fewer concerns.
result-lower-cost = As many were for each; idea { $n } costs less.
result-lot = They were level in everything. A lot decided for idea { $n }.
result-newcomers = { $n ->
        [one] 1 of the votes came from somebody first seen after the idea was posted.
       *[other] { $n } of the votes came from people first seen after the idea was posted.
    }
result-newcomers-turn = Without them the result would be the other one.
result-earlier = { $n ->
        [one] 1 of the votes was given to the earlier words.
       *[other] { $n } of the votes were given to the earlier words.
    }
button-counted = How it was counted
button-counted-n = How idea { $n } was counted
tally-method = Counted so: support and fine, of support, fine and concern, at least { $threshold } %.
tally-quorum = { $base } had taken part when it was posted, so it needed { $needed } for it.
tally-row = { $name }: { $n }{ $new ->
        [0] {""}
       *[other] {" "}(newcomers: { $new })
    }
tally-silent = { $voted } voted and { $silent } did not, of the { $part } who take part.
tally-lot = The lot, drawn in this order: idea { $order }. Record and public value:
tally-decided = Decided { $when }.

## end of design

### deliver

refusal-minutes-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }. Write it like: /did swept the yard 30 min
refusal-task-range = Minutes go from 1 to { NUMBER($most, useGrouping: 0) }. Write it like: /task hang 12 lanterns 120
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
button-acts = What was done
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
task-number = I read { $n } as part of a name. If it means minutes, whoever wrote it can edit it: { $n } min
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

refusal-task-words-gone = Its words can't be repeated. Say in your own what you did.
ask-what = What was it? Change says it.
button-task-back = Take the task back
task-taken-back = Taken back, with its words.

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
    }: { $time }{ $untimed ->
        [0] {"."}
       *[other] {" "}({ $untimed } without a time).
    }
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
closing-log = Log: { $size } entries, root { $root }
    The package and the log are signed by { $name }. Fingerprint: { $fingerprint }
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

refusal-again-already = It has started again already. Its card is in this chat.
first-survey = The group sees counts only. /privacy tells more.
closed-late = I was away when it ended: { $end }.
closed-nothing = { $people ->
        [one] 1 person
       *[other] { $people } people
    } took part. Nobody said what they did.
closed-totals-untimed = { $people ->
        [one] 1 person
       *[other] { $people } people
    } took part. { $givers ->
        [one] 1 of them
       *[other] { $givers } of them
    } did { $acts ->
        [one] 1 thing
       *[other] { $acts } things
    }.
change-here = People like us can change things here: { $parts }.
change-here-start = { $mean } of 5 at the start ({ $n } answers)
change-here-end = { $mean } of 5 at the end ({ $n } answers)
shown-from = The average is shown from { $least } answers on, without names.
answer-later = Noted. After the end I bring one answer a month; this one on { $day }.
board-answer = The answer that came back: { $words }

# The city's people: invited by two

refusal-official-answers-only = You answer for the city here. You can guess, answer and pledge: /city
refusal-invite-empty = Write who it is: /invite Ingrid Berg, permits, City of Helsinki
refusal-invite-many = { $limit } invitations wait already. Somebody else agrees first, or one is taken back.
refusal-invite-needs-another = Somebody else who takes part agrees to it.
refusal-invite-over = This invitation no longer waits. /invite starts a new one.
button-invite = Invite an official
button-invite-agree = I agree
button-invite-end = Take it back
invite-ask =
    Who answers for the city? Write name, task and office in one line.
    A mail address at the end is optional: it gets a digest each week.
invite-ask-telegram =
    Who answers for the city? Write name, task and office in one line.
    This bot has no page for officials: the link will lead to Telegram.
invite-head = An official is to be invited to answer:
invite-head-was = An official, invited to answer:
invite-domain = A code can go to { $domain }.
invite-asked = One more who takes part agrees, then there is a link.
invite-invited = The link is with who started this. It is for one person.
invite-here = They have opened their page. They can't close, veto, edit, fold or delete.
invite-revoked = This invitation was taken back.
invite-left = They don't answer here any more.
invite-waits = The group sees it. One more who takes part agrees, then I send you the link.
invite-agreed = Agreed. The link goes to who started it.
invite-revoke-more = Noted. One more who takes part says so too.
invite-revoked-toast = Taken back. The link leads nowhere now.
invite-link = This link is for one person: { $who }. Pass it on by mail.
invite-link-telegram = Who uses Telegram can take this one instead:
invite-no-page = This bot has no page for officials, so the link leads to Telegram:
invite-link-once = Whoever has it answers in that person's name. Don't post it.
invite-link-until = It waits until { $day }.
invite-link-over = This link leads nowhere any more.
official-checked = Checked: a code to { $domain } came back.
official-confirmed = Not checked by mail; two residents confirm it.
official-said = Nobody has confirmed it yet.
item-official = who an official is

refusal-official-over = This link leads nowhere any more. A resident can invite you anew.
refusal-official-is-resident = Who takes part as a resident can't answer for the city too.
refusal-official-other-account = This link is already used with another Telegram account.
refusal-guess-empty = Fill in at least one number, then keep it.
refusal-guess-range = A guess here goes from 0 to { $most }.
refusal-guess-number = Write guesses as whole numbers, like 3.
refusal-answer-item-gone = This no longer waits for an answer. Reload the page to see what does.
refusal-answer-not-adopted = Only an idea that goes ahead can be carried out.
refusal-answer-needs-date = Say by which day you will do it.
refusal-answer-date = Choose a day from today on, within ten years.
refusal-answer-needs-reason = Write the reason: without one it isn't kept.
refusal-answer-needs-what = Write what you need to know or have.
refusal-answer-choose = Choose one of the answers first.
refusal-pledge-empty = Write what you pledge, for instance 40 lamps by May.
refusal-check-no-domain = Nobody has named a mail address of the city yet.
refusal-check-domain = The address must end in { $domain }.
refusal-check-lately = A code was sent within the last minute. Look for it first.
refusal-check-no-code = No code waits. Send a new one.
refusal-check-wrong = That isn't the code. Look at the newest mail.
official-nameless = an official whose name was taken away
city-about-whole = The whole
city-about-idea = Idea { $n }
city-about-concern = Concern about idea { $n } ({ $reason })
city-about-barrier-plain = What is in the way, { $n }
city-about-barrier = What is in the way, { $n } ({ $reason })
city-says-words = an answer
city-says-will = will do by { $day }
city-says-will-passed = promised by { $day }, and that day has passed
city-says-cant = can't do it
city-says-more = needs more
city-says-pledge = a pledge of the city
city-says-planned = planned
city-says-under-way = under way
city-says-done = done
city-says-not-done = not done
city-pledge = Pledge of the city:
city-line = { $about }: { $says }.
city-words = “{ $words }”
city-unanswered = Not answered: asked on { $day }, { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
city-head = From the city:
city-head-who = From the city: { $who }
city-claim-told = Is it so?
city-claim-confirmed = Confirmed by people here.
city-claim-disputed = Not yet, say people here.
button-city-do = What I can do
digest-head = { $title }: the week
digest-acts = { $n ->
        [one] 1 act was noted.
       *[other] { $n } acts were noted.
    }
digest-ideas = { $n ->
        [one] 1 idea was proposed.
       *[other] { $n } ideas were proposed.
    }
digest-ahead = { $n ->
        [one] 1 idea goes ahead.
       *[other] { $n } ideas go ahead.
    }
digest-concerns = { $n ->
        [one] 1 concern was raised.
       *[other] { $n } concerns were raised.
    }
digest-answers = { $n ->
        [one] The city answered once.
       *[other] The city answered { $n } times.
    }
digest-nothing = Nothing happened this week.
digest-waiting = { $n ->
        [one] 1 thing waits for your answer, for { $days } days.
       *[other] { $n } things wait for your answer, the oldest for { $days } days.
    }
digest-last = The campaign has ended, so this is the last digest. Answers are welcome for a year.
mail-subject-code = Your code: { $title }
mail-subject-digest = The week: { $title }
mail-code = This is the code that shows you read mail here. It is about { $title }.
mail-code-where = Type it on your page. If you didn't ask for it, let it be.
mail-page = Your page, in the browser where you opened it:
mail-foot = { $operator } runs this. Leave on your page, and no more mail comes.
page-title = { $title } · for the city
page-problem = Not kept
page-problem-where = Go to the field
page-contents = On this page
page-head-running = until { $end }
page-head-closed = ended { $end }
page-as = You answer here as: { $who }
page-cant = What you can't do here
page-cant-what = You can't close the campaign, veto an idea, edit, fold or delete anything.
page-can-what = What you can do:
page-can-guess = guess first, then see
page-can-answer = answer ideas, concerns and barriers
page-can-pledge = pledge something of the city's
page-can-take = download the package
page-counted = All of it is shown as the city's and never counted as residents'.
page-guess = Your guess
page-guess-intro = Before you see anything: what do you expect? Skip what you like.
page-guess-locks = You can change this until the results are opened to you.
page-guess-locked = The results were opened to you, so the first guess is locked.
page-guess-ten = Of 10 people who will answer this in this campaign, how many do it often?
page-guess-hint = 0 to 10
page-guess-campaign = And the campaign as a whole?
page-guess-people = How many people will take part?
page-guess-hours = How many hours will they give, all together?
page-guess-keep = Keep my guess
page-guess-again = Guess again, as a second round
page-guess-apart = A second round is kept apart and never mixed with the first.
page-guess-first = Your first guess
page-guess-second = Your second round
page-guess-what = What
page-guess-yours = Your guess
page-of-ten = { $n } of 10
page-alone-no = With fewer than three officials, guesses stay unseen unless each agrees.
page-alone-yes = You agreed that your guess may be shown as your office's.
page-alone-agree = My guess may be shown as my office's
page-alone-take-back = No longer show my guess
page-answer = Answer
page-answer-intro = Each answer comes into the group the same day, as yours.
page-answer-nothing = Nobody has asked for anything yet.
page-answer-waits = { $n ->
        [one] 1 thing waits for an answer.
       *[other] { $n } things wait for an answer.
    }
page-inside = About: “{ $words }”
page-item-over = It was withdrawn or not taken up. No answer is needed.
page-answer-line = { $day }, { $who }: { $says }.
page-you = you
page-city = the city
page-claim-told = Residents haven't confirmed it yet.
page-claim-confirmed = Residents confirm it.
page-claim-disputed = Residents say: not yet.
page-take-back = Take these words back
page-answer-again = Answer again
page-your-answer = Your answer
page-will = Will do
page-cant-answer = Can't
page-more = Need more
page-until = By which day?
page-until-hint = Only for “will do”. When the day passes, that shows.
page-words = In your words
page-words-hint = “Can't” takes its reason. “Need more” says what. Else as you like.
page-send = Send
page-stage = Say how far it is
page-stage-legend = How far is it?
page-stage-planned = Planned
page-stage-under-way = Under way
page-stage-done = Done
page-stage-not-done = Not done
page-stage-hint = “Not done” takes its reason. Residents confirm what they see.
page-pledge = Pledge
page-pledge-intro = Something of the city's that you can promise: lamps, a lift, two hours of a gardener.
page-pledge-what = What do you pledge?
page-pledge-hint = It is shown as the city's, with these words.
page-pledge-send = Pledge it
page-whole = About the whole
page-results = Results
page-see-anyway = The campaign still runs. You see the results after it closes, or now. Seeing now is recorded, and your guess is locked.
page-see-button = See anyway
page-see-closed = The campaign has closed. Once you open the results, your guess is locked.
page-see-open = Open the results
page-seen-anyway = You opened the results on { $day }, while it ran.
page-seen-closed = You opened the results on { $day }.
page-numbers-caption = What was expected, and what people noted. Those who answered chose to.
page-number = What
page-number-expected = You guessed
page-number-is = Now
page-number-people = People who take part
page-number-time = Time given, of { $n ->
        [one] 1 act
       *[other] { $n } acts
    } with a time
page-number-givers = People who did something
page-number-acts = Acts
page-number-ahead = Ideas that go ahead, of { $n }
page-download = Download the package (ZIP)
page-download-note = Letter, report, data and how to check them, as it stands now.
page-digests = Digests
page-digests-intro = After your first guess a digest comes each Monday, without a name. It stands here too.
page-digest-week = Week until { $day }
page-sure = Who says so
page-sure-how = A code by mail makes it surer. The address must end in { $domain }.
page-sure-mail = Your mail address at work
page-sure-send = Send me a code
page-sure-code = The code from the mail
page-sure-check = Check the code
page-sure-not-here = It can't be checked by mail here.
page-away = This link
page-browsers = { $n ->
        [one] Your page is open in 1 browser.
       *[other] Your page is open in { $n } browsers. Whoever has the link is you.
    }
page-others-close = Close it in the other browsers
page-leave = Stop answering here
page-leave-what = Your name and address are erased, and the link ends. What you answered stays as the office's.
page-leave-button = Erase my name and stop
page-said-guess = Your guess is kept.
page-said-see = The results are open to you now. That is recorded.
page-said-reply = Your answer is kept. It comes into the group.
page-said-stage = It is kept. Residents are asked whether it is so.
page-said-pledge = Your pledge is kept, as the city's.
page-said-back = Your words are gone. That you answered stays.
page-said-code = The code is on its way. It holds for a day.
page-said-proof = Checked. It says so beside your answers.
page-said-alone = Noted.
page-said-others = Only this browser has your page now.
page-landing = A page to answer on
page-landing-for = This link is for one person: { $who }.
page-landing-what = It is about a campaign of residents: { $title }.
page-landing-cookie = Opening it keeps one cookie in this browser, so that it knows you again.
page-landing-open = Open my page
page-nowhere = This link leads nowhere
page-nowhere-text = It may have expired, or somebody took it back. Ask who sent it for a new one.
page-many = Too many tries
page-many-text = Wait a minute, then try again.
page-busy = That didn't work just now
page-busy-text = Nothing is lost. Try again in a minute.
page-foreign = That form can't be used
page-foreign-text = It is too old, or came from elsewhere. Go back, reload the page, and send it again.
page-too-big = That was too long
page-too-big-text = Go back and write less than 500 characters.
page-large = The package is too large to send
page-large-text = Ask the operator for it; the letter tells how to check it.
page-left = You don't answer here any more
page-left-text = Your name and address are erased. Thank you for reading.

refusal-city-see-first = The package holds the results. Open those first.
city-list = What waits for the city's answer comes first. Choose one:
city-by-post = Did an answer come by post or mail? Choose what it says; another confirms it.
city-kept = It is kept, as yours. It comes into the group.
city-kept-post = It is kept. Somebody else who takes part confirms it in the group.
city-write-number = Write a whole number, like 6.
city-result-people = { $n ->
        [one] 1 person takes part.
       *[other] { $n } people take part.
    }
city-result-time = { $acts ->
        [one] 1 act was noted
       *[other] { $acts } acts were noted
    }; { $timed } of them with a time, together { $time }.
city-guessed-people = You guessed { $n } people.
city-guessed-time = You guessed { $time }.
city-choose-will = Will do by…
city-choose-cant = Can't, because…
city-choose-more = Need more
city-choose-planned = Planned
city-choose-under-way = Under way
city-choose-done = Done
city-choose-not-done = Not done, because…
city-ask-will = By which day? Write it first, then words if you like: 3.3.2027 new lamps
city-ask-cant = Why not? Without a reason it isn't kept.
city-ask-more = What do you need to know or have?
city-ask-planned = What is planned? Write some words, or a dash for none.
city-ask-under-way = How far is it? Write some words, or a dash for none.
city-ask-done = What was done? Write some words, or a dash for none.
city-ask-not-done = Why not? Without a reason it isn't kept.
city-ask-pledge = What do you pledge, of the city's? For instance: 40 lamps by May.
city-ask-post = Write what came from the city, in its words.
button-city-guess = Guess
button-city-results = Results
button-city-answer = Answer
button-city-pledge = Pledge
button-city-download = Download the package
button-city-skip = Skip
button-city-list = What the city says

card-city = From the city: { $parts }
card-city-answers = { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
card-city-pledges = { $n ->
        [one] 1 pledge
       *[other] { $n } pledges
    }
card-city-passed = { $n ->
        [one] 1 promised day has passed
       *[other] { $n } promised days have passed
    }
card-city-promised = { $asked }; the city promised { $n ->
        [one] 1 thing
       *[other] { $n } things
    }
board-city = From the city: { $words }

column-answers-who = office (an official said it, invited by two residents) or resident (told in the group). An office's answers are never counted as residents'.
column-answers-checked = Whether a code mailed to the city's domain came back from that official: yes or no.
column-answers-says = will (do by a day), cant, more (is needed), pledge, planned, under_way, done, not_done. Empty: words only.
column-answers-until = The last day until which it is promised.
column-answers-proposal = Number of the idea it is about.
column-answers-concern = Number of the concern it is about.
column-answers-barrier = Number of the barrier it is about.
computed-pledges = Number of rows in answers.csv that say pledge: the city's, never residents'.
results-measure-pledges = Pledges of the city
paper-answer-said = said by the office itself
paper-city-promised = The city itself promised { $n ->
        [one] 1 thing
       *[other] { $n } things
    }.
results-thing-pledge = The city pledged something.
results-thing-official-invited = Two residents invited an official.
results-thing-official-checked = A code mailed to the city's domain came back.
results-thing-official-saw = An official opened the results.

page-gap-caption = What you guessed of people, and what they said
page-gap-said = Said “often”
page-gap-few = too few answered
page-gap-cell = { $percent } % of { $n } ({ $difference })
page-gap-how = In brackets: what they said, less what you guessed. They don't stand for all residents.

# End of the city's people

## end of assess and closing

### safety

report = What is wrong with it? Nobody is told who reported it.
own-words = You wrote this:
button-own-words = Take my words back
own-words-gone = Your words are gone. What was counted stays a number.
report-hurts = It hurts somebody
report-private = It is private
report-unlawful = It is unlawful
report-spam = It is advertising
report-about-me = This is about me
report-noted = Noted. Three who took part before it appeared, or an administrator, fold it. Its number: { $item }
report-folded = It is folded now. Its number, if you write to the operator: { $item }
report-known = It is folded already.
folded-author = Something of yours was folded: { $reason }.
folded-by-operator = The operator took it away. Ask here why: { $operator }
folded-by-about-me = It stays folded until the operator has looked: { $operator }
unfolded-author = The group shows it again.
button-unfold = Ask the group to show it
unfold-asked = The group is asked now.
unfold-idea = Let us show { $what } again. It was folded: { $reason }.
item-campaign = our title
item-chip = what the card said
item-proposal = idea { $n }
item-concern = a concern
item-reply = an answer to a concern
item-contribution = what somebody did
item-task = a task
item-answer = what the city answered
refusal-unfold-once = The group was asked once and decided.
refusal-words-gone = There are no words of yours in it any more.

## end of safety

### me

mine-acts = What you did last. A number opens it:
mine-nothing = You have not said yet that you did something.
mine-ideas = Your ideas:
mine-tasks = You take part in:
and-more = +{"{n}"} more
mydata = Everything that is kept about you is in this file.
receipt = Your receipt: what the log holds of yours, each with its proof. Showing it shows your vote.
    Anyone can check it against a package: python3 verify.py PACKAGE.zip --receipt receipt.txt
receipt-nothing = The log holds nothing of yours in this campaign.
receipt-file = This receipt shows what the log of one campaign holds of one person.
    Showing it shows their vote.
    Check it against any package of the campaign:
    python3 verify.py PACKAGE.zip --receipt receipt.txt
refusal-receipt-none = The log holds nothing of yours here. Take part first: then I can prove it.
forget = I erase who you are and your words, here and in my own messages. Your votes and acts stay as numbers of nobody.
    Out of my reach: copies others took, packages already sent, your own messages in the chat.
button-forget = Erase me
forgotten = Erased. Out of my reach: copies, packages already sent, your own messages in the chat.
mute = I write to you by myself only about your own things. For how long shall I stay quiet?
button-mute-7 = A week
button-mute-9999 = Always
button-mute-0 = Not at all
muted = I stay quiet. What you ask I still answer.
unmuted = You hear from me again.
language = Which language shall I speak with you?
language-chat = Which language shall I speak here? An administrator's tap counts.
switched = Changed.
switch-asked = If you are an administrator here, it changes now.
switch-administrators = Only an administrator of this chat can change that.
nothing-kept = I keep nothing about you.
refusal-forget-other = That would erase somebody else. Write /forgetme for yourself.
go-private = This is for your eyes only.
button-go-private = Show me in private

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

help = What works here:
help-fold = Press ⋯ under what hurts: an administrator, or three of you, fold it. I don't see what is deleted in Telegram.
help-more = Everything else is a button on the card. More words: { $words }
about-ask = ask the operator
about = Talkoot helps a group of neighbours get one thing done. It is free software (AGPL-3.0-or-later).
    Source: { $source }
    Operator: { $operator }
privacy = I keep what you say to me by a command, button or reply. Your votes and answers too, under a number.
    Your Telegram name and id are kept sealed. They are erased { $identity } days after your last campaign.
    They stay while you are in a crew, say hello or come to a session.
    Only the crew on duty sees your hello. It goes after a week.
    Your votes part from you { $ballots } days after a campaign closed.
    The group sees your words. Ideas, concerns, barriers, statements and role cards go to the city without your name.
    Where two groups go together, both get what the city gets.
    The operator can technically read what I hold: { $operator }
    /mydata shows all of it, /forgetme erases it. Backups go after { $backups } days.
    After a ban a keyed number stays, so that the ban holds.
privacy-admin = I am an administrator here, so Telegram hands me every message. I drop the rest unread.
privacy-member = I am no administrator here. Telegram hands me only commands and replies to me.

## end of help and menu

### charts

# A no-break space holds a number and its noun together in titles.
chart-pattern-day = d MMM
chart-pattern-weekday = EEEE d MMMM
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
chart-did-caption-bare = { $acts }; most often we { $kinds }.

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
chart-concern-stood = { $n ->
    [one] The concern: { $reasons }
   *[other] { $n } concerns: { $reasons }
}
chart-concern-answered = Concerns answered: { $reasons }
chart-reason-money = money
chart-reason-safety = safety
chart-reason-who = who does it
chart-reason-fairness = not fair
chart-reason-other = something else
chart-reason-unsaid = no reason given

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

table-campaign = The campaign itself: one row.
table-proposals = One row for each idea.
table-concerns = One row for each concern about an idea.
table-contributions = One row for each thing somebody said they did, without its author. What people kept just for themselves has no row.
table-tasks = One row for each small step, without its words: they were said to the group.
table-decisions = One row for each idea that was decided.
table-role_cards = One row for each line in which people of a role wrote what they expect of the others, or bring.
column-role_cards-role = The role that its author took part in, which is their own word: resident, service_user, employee, politician, partner.
column-role_cards-side = expect (of the others) or bring.
column-role_cards-version = Which line of this role and side it is. A number that is missing was taken back.
column-role_cards-holds = yes: the newest line of this role and side, which holds; no: an earlier one.
column-role_cards-written = Day on which it was written.
table-rules = One row for each rule that the group was asked to change.
table-tallies = How many chose what, for decisions with 5 ballots or more.
table-answers = One row for each answer or pledge of the city: said by an office itself, or told in the group.
table-surveys = How many gave which answer. Shown from 3 answers on, statements of the pulse from 5, never where all answered alike; a later package tells news only of enough people at once.
table-totals = Every total, with what it covers and how it was computed.
table-timeline = What happened on which day.

column-title = What the campaign is about, in its starter's words.
column-place = A place, as people call it. Shown where the act's words are shown.
column-campaign-place = Where it is, in people's words.
column-worked-when = "We'll know that it worked when…", in people's words.
column-ask = What the group asks for: inform (to be told), advise (to be heard), together (to decide together), ourselves (they do it themselves).
column-promised = What somebody promised, in people's words. Empty: nobody promised anything.
column-addressee = Who should hear of it, in people's words.
column-campaign-folded = Fields whose words the group hid, each with the reason (field=reason).
column-folded = Why the group hid these words: hurts, private, unlawful, spam, about_me. Empty: not hidden.
column-language = Language of the words, as a code.
column-campaign-language = The campaign's language, as a code.
column-zone = Time zone of all dates, by its IANA name.
column-started = Day of the start.
column-ends = Day on which it ends.
column-closed = Day on which it ended. Empty while it runs.
column-campaign-state = running, closed, proposed (waits for a second person) or taken_back.
column-close-kind = Why it ended: time, worked (closed early because it worked), few (fewer than three took part).
column-outcome = Whether it worked, as most of those who answered say: yes, partly, no. Empty: too few answered.
column-decisions-outcome = ahead: the idea goes ahead. not_ahead: it does not.
column-rules-proposal = Number of the idea that asked for the change.
column-rules-rule = The rule, by its name in the program: threshold_percent, quorum_percent and so on.
column-rules-before = The value before the change, as JSON. Empty: the change is not in force.
column-rules-after = The value asked for, as JSON.
column-rules-in-force = Day since when it holds. Empty: it does not.
column-people = How many people took part: acted at least once.
column-proposal = Number of the idea.
column-text = Words exactly as their author wrote them. Empty where the column words says why.
column-words = shown; private (not for the city); folded (hidden by the group); taken_back; none (never written).
column-posted = Day on which it was brought to the group.
column-decided = Day on which it was decided or ended.
column-proposals-state = open, ahead (goes ahead), not_ahead, withdrawn, retired (gave way to another).
column-replaced-by = Number of the idea that it gave way to.
column-not-with = Numbers of ideas that can't happen together with it.
column-concern = Number of the concern.
column-concerns-reason = What it is about: money, safety, who (who does it), unfair, other. Empty: not said.
column-raised = Day on which it was raised.
column-concerns-state = open: nobody answered it. answered: the idea's author answered.
column-contribution = Number of the row. The order of rows tells nothing about people or days.
column-week = ISO week in which it was done.
column-kind = What kind of act it was, read from its words.
column-timeline-kind = What happened: started, chip (a field of the card was filled in), decision, paused, prolonged, album (charts were shown), answer, pledge (of the city), closed, asked_lasted, taken_back, official_invited, official_checked, official_saw (the results), letter_sent, letter_refused, letter_back (the letter went to the addressee by mail, was refused, came back), made_public, made_hidden (the group put the package on a public page, or took it off), amended_rule (a rule of the group came into force), agenda (somebody keeps the agenda, or doesn't, by lot or of their own will), twin_joined, twin_left (another group went along, or the two parted).
column-minutes = Minutes it took, as said. Empty: not said. Never estimated.
column-tasks-minutes = Minutes it was expected to take. Empty: not said.
column-quantity = How much, as said. Never added across units.
column-unit = Of what; usual units as one English word in all languages. An unusual unit shows only where the words do.
column-task = Number of the step.
column-part-of = Number of the step that it is a piece of.
column-tasks-state = open, split (into pieces), done, gone (taken back).
column-written = Day on which it was written.
column-done = Day on which it was done.
column-method = How it was counted. default: support, fine, concern, not my thing.
column-decisions-reason = Why: passed, too-few (too few people), too-many-concerns, nobody-voted. Empty with fewer than 5 ballots.
column-tally = Whether the tally is published. With fewer than 5 ballots only the outcome is.
column-ballots = How many voted.
column-tallies-ballots = How many chose this.
column-taking-part = How many took part in the campaign when it was decided.
column-needed = How many had to support it or be fine with it.
column-threshold-percent = Share it needed, in percent: (support + fine) of (support + fine + concern).
column-percent = Share it had, in percent.
column-margin = Fewest ballots that would have turned the result, had they been different.
column-choice = support, fine (can live with it), concern, not_mine (not my thing; counts for neither side).
column-answer = Number of the answer.
column-timeline-proposal = Number of the idea that it is about.
column-timeline-answer = Number of the answer that came that day.
column-told = Day on which it was told in the group.
column-answers-state = said (by the office itself), told (by one person), confirmed (by another), disputed.
column-item = useful: was it useful to you? change_here: can people like us change things here, 1 to 5? felt: how much say did people have, 1 to 5? lasted: did it last? top-three, <aspect>-matters, <aspect>-happened: idea against practice. users-… and employees-…: the same question to two voices. staff-… and here-…: how it felt. Others: statements of the pulse; the report has their words.
column-wave = When it was asked: start, end, after (90 days later).
column-value = The answer.
column-totals-value = The number.
column-answers = How many gave this answer. Empty: too few answered.
column-n = How many the number rests on.
column-surveys-n = How many answered this question. Empty: too few.
column-shown = yes, or why the counts are not shown.
column-measure = What was counted or added up.
column-split = What it is split by. all: not split.
column-cell = The part that this number is about.
column-covers = everything, or published rows: what has no row is left out, because the campaign still ran or fewer than 5 people are behind it.
column-computed = How the number was computed.
column-entry = Number of the entry.
column-day = The day.
column-detail = More about it: why it ended (closed), which field was filled in (chip), how it ended (decision).

computed-people-taking-part = Number of different people who acted at least once.
computed-people-who-did-something = Number of different people behind the acts. Who erased themselves isn't counted.
computed-acts = Number of acts. A group's act counts once.
computed-minutes = Sum of minutes of the n acts that say them.
computed-acts-without-a-time = Number of acts that don't say how long they took.
computed-quantity = Sum of quantity of the n rows with this unit.
computed-proposals = Number of rows in proposals.csv.
computed-concerns = Number of rows in concerns.csv.
computed-answers = Number of rows in answers.csv.
computed-tasks = Number of rows in tasks.csv.
computed-folds = Number of things whose words are hidden now.

paper-quote = “{ $words }”
paper-pattern-week = d MMMM
paper-week = week of { $day }
paper-pattern-date = d MMMM y
paper-days = { $n ->
    [0] today
    [one] 1 day
   *[other] { $n } days
}
paper-folded = folded: { $reason }
paper-private = words kept in the group by their author
paper-none = no words given
paper-reason-money = money
paper-reason-safety = safety
paper-reason-who = who does it
paper-reason-unfair = not fair
paper-reason-other = something else
paper-reason-unsaid = reason not said
paper-published-only = What some people kept just for themselves is left out here.
paper-unanswered-concern = Concern ({ $reason }): { $words }
paper-unanswered-about = About the idea { $idea }
paper-unanswered-since = raised on { $day }, { $days } without an answer
paper-unanswered-ask = { $words }. The city has not answered yet
paper-unanswered-ask-since = asked since { $day }, { $days }
paper-nothing-unanswered = Nothing waits for an answer.
paper-nobody-promised = Nobody has promised anything yet.
paper-promised = Promised: { $words }
paper-worked-when = We said it worked when: { $words }
paper-idea-ahead = goes ahead
paper-idea-not-ahead = does not go ahead
paper-idea-open = still open
paper-idea-withdrawn = withdrawn
paper-idea-retired = gave way to another idea
paper-tally = { $support } support, { $fine } fine, { $concern ->
    [one] 1 concern
   *[other] { $concern } concerns
}, { $not_mine } not my thing
paper-few-ballots = fewer than 5 voted, so only the outcome is told
paper-answer-told = told by one person
paper-answer-confirmed = confirmed by another person
paper-answer-disputed = disputed in the group
paper-outcome-yes = Those who answered say mostly: it worked.
paper-outcome-partly = Those who answered say mostly: it worked in part.
paper-outcome-no = Those who answered say mostly: it did not work.
paper-outcome-unsaid = Too few have said yet whether it worked.
paper-not-survey = Those who took part chose to. They don't stand for all residents.
paper-self-declared = People said themselves what they did. Nobody checked it.

letter-name = Letter about { $title }
letter-to = To { $addressee }
letter-to-nobody = To whom it may concern
letter-closed = { $people ->
    [one] 1 person
   *[other] { $people } people
} took part in this short campaign, from { $start } to { $end }.
letter-running = { $people ->
    [one] 1 person takes part
   *[other] { $people } people take part
} in this short campaign, from { $start } to { $end }. It isn't over yet.
letter-where = Place: { $place }
letter-asked = What was asked
letter-done = What was done
letter-done-nothing = Nobody has noted yet what they did.
letter-done-acts = { $people ->
    [one] 1 person
   *[other] { $people } people
} did { $acts ->
    [one] 1 thing
   *[other] { $acts } things
}.
letter-done-time = Together that took { $time }, as they said themselves.
letter-done-untimed = { $n ->
    [one] 1 thing came without a time.
   *[other] { $n } things came without a time.
}
letter-idea = The idea { $words } { $state }: { $tally }.
letter-ideas-more = { $n ->
    [one] 1 more idea is in the report.
   *[other] { $n } more ideas are in the report.
}
letter-about = about the idea { $idea }
letter-waits = { $what }; { $since }.
letter-waits-idea = { $what } ({ $about }); { $since }.
letter-unanswered = What is unanswered
letter-unanswered-more = { $n ->
    [one] 1 more concern is in the report.
   *[other] { $n } more concerns are in the report.
}
letter-answers = What was answered
letter-answer = { $day }: { $words } ({ $state })
letter-how = How to answer
letter-how-operator = Write to { $operator }. Your answer goes to the group.
letter-how-resident = Or tell anybody who took part. They can enter your answer in the group.
letter-how-words = Any of these helps: “we will do it by …”, “we can't, because …”, “we need to know more”.
letter-how-year = Nobody needs Telegram for that. The group hears late answers for a year.
letter-package = The package and its checksum
letter-package-what = With this letter comes a package: the numbers, the charts and a report to print.
letter-package-check = The file datapackage.json holds a checksum of every data file. Its own checksum (SHA-256) is:
letter-package-same = If yours is the same, nothing was changed on the way.
letter-package-key = The package is signed with the key { $name }. The key's fingerprint is:
letter-package-verify = The program log/verify.py in the package checks all of it. It needs only Python.
letter-limits = What these numbers are not
letter-signed = { $operator } runs the bot that wrote this letter from what the group said.
letter-replaced = A square □ stands for a character that can't be printed here. letter.txt has it.

results-name = Report: { $title }
results-head-closed = A short campaign, from { $start } to { $end }
results-head-running = A short campaign, from { $start } to { $end }, still running
results-state = As of { $day }, entry { $n } of its log
results-unanswered = Unanswered first
results-unanswered-caption = What waits for an answer, longest first
results-unanswered-what = What
results-unanswered-waits = Since when
results-numbers = In numbers
results-numbers-caption = Each number, how many it rests on and how it was computed
results-measure = What
results-value = Number
results-rests-on = Rests on
results-computed = How it was computed
results-measure-people-taking-part = People who took part
results-measure-people-who-did-something = People who did something
results-measure-acts = Things done
results-measure-minutes = Time given
results-measure-acts-without-a-time = Things without a time
results-measure-proposals = Ideas
results-measure-concerns = Concerns
results-measure-answers = Answers from the city
results-measure-tasks = Small steps
results-asked = What was asked, and what came of it
results-addressee = For: { $addressee }
results-answers-caption = Answers from the city, by an office itself or as told in the group
results-answer-day = Told on
results-answer-words = Answer
results-answer-state = How sure
results-no-answers = No answer from the city has been told in the group.
results-ideas = Ideas and decisions
results-ideas-caption = Each idea, its votes and what people worry about
results-idea = Idea
results-idea-state = How it stands
results-support = Support
results-fine = Fine
results-concern = Concern
results-not-mine = Not my thing
results-voted = Voted
results-needed = Needed
results-needed-what = { $percent } % and { $people } people
results-had = had { $percent } %
results-ideas-how = An idea goes ahead with enough support or fine, against concerns. “Not my thing” and silence count for neither side. Where fewer than 5 voted, only the outcome is told.
results-no-ideas = Nobody has brought an idea.
results-open-hidden = Votes on open ideas are told when they are decided.
results-concerns-caption = Concerns about ideas
results-concern-about = What it is about
results-concern-words = In people's words
results-concern-state = Answered
results-yes = yes
results-not-yet = not yet
results-done = What was done
results-kinds-caption = Things done, by kind
results-kind = Kind
results-weeks-caption = Things done, by week
results-week = Week
results-acts = Things
results-minutes = Minutes told
results-timed = Of these with a time
results-sizes-caption = How long things took, as people said
results-size = Time
results-words-caption = Things whose words are for the city, too
results-words = In people's words
results-words-more = { $n ->
    [one] 1 more is in data/contributions.csv.
   *[other] { $n } more are in data/contributions.csv.
}
results-covers-all = These numbers cover everything that was noted.
results-covers-rows = These numbers cover the rows in data/contributions.csv. The rest is too small to be told, or waits for the end.
results-rows-fewer = { $rows ->
    [one] 1 of them has a row
   *[other] { $rows } of them have a row
} in data/contributions.csv; the rest was kept private.
results-quantity-caption = How much of what, never added across units
results-quantity = How much
results-unit = Of what
results-place = Place
results-surveys = What people say about it
results-survey-useful-end = Was it useful to you?
results-survey-change-here-start = “People like us can change things here”, at the start (1 not at all, 5 very much)
results-survey-change-here-end = “People like us can change things here”, at the end (1 not at all, 5 very much)
results-survey-lasted-after = Did it last? Asked 90 days later
results-survey-caption = { $n } answers
results-survey-value = Answer
results-survey-answers = How many
results-survey-few = Fewer than { $least } answered, so the answers are not shown.
results-value-yes = yes
results-value-partly = partly
results-value-no = no
results-folded = What was hidden
results-folded-caption = Hidden by the group, by reason
results-folded-reason = Reason
results-folded-n = How many
results-folded-none = Nothing was hidden.
results-folded-how = The group can hide words that hurt or are private. Who wrote them isn't told.
results-role-cards = What each role expects and brings
results-role-cards-caption = One line each, in the words of somebody of that role
results-role-cards-older = Only the newest line of each role stands here. Earlier versions are in data/role_cards.csv.
results-role-card-role = Role
results-role-card-side = Expects or brings
results-role-card-expect = expects
results-role-card-bring = brings
results-role-card-words = Words
results-role-card-which = Version
results-role-card-version = { $n }, { $day }
results-timeline = What happened when
results-timeline-caption = Day by day
results-timeline-day = Day
results-timeline-what = What
results-thing-started = The campaign started.
results-thing-closed = The campaign ended.
results-thing-closed-worked = The campaign ended early, because it worked.
results-thing-closed-few = The campaign ended. Fewer than three took part.
results-thing-prolonged = It was given seven more days.
results-thing-answer = An answer from the city was told.
results-thing-album = Charts were shown to the group.
results-thing-letter-sent = The letter was mailed to the addressee.
results-thing-letter-refused = The mail server of the addressee refused the letter.
results-thing-letter-back = The letter came back.
results-thing-made-public = The group put the package on a public page.
results-thing-made-hidden = The group took the package off the public page.
results-thing-asked-lasted = People were asked whether it lasted.
results-thing-amended-rule = The group changed a rule: { $rule }, from { $before } to { $after } (idea { $n }).
results-thing-agenda-lot-keeps = Somebody whom a lot fell on keeps the agenda.
results-thing-agenda-lot-declined = Somebody whom a lot fell on doesn't keep the agenda.
results-thing-agenda-volunteer-keeps = A volunteer keeps the agenda.
results-thing-agenda-volunteer-declined = The volunteer laid the agenda down.
results-thing-posted = Idea { $n } was brought.
results-thing-ahead = Idea { $n } goes ahead.
results-thing-not-ahead = Idea { $n } does not go ahead.
results-thing-withdrawn = Idea { $n } was withdrawn.
results-thing-retired = Idea { $n } gave way to another.
results-limits = How to read this
results-rows-private = Rows carry no name. Words are shown as written, or not at all.
results-recompute = Every number can be recomputed from the files in data/. README.md explains each column.
results-licence = Words and numbers are under Creative Commons Attribution 4.0 (CC BY 4.0).
results-contact = Questions and answers go to { $operator }.
results-chart-worth = Chart { $n }

readme-title = Package of the campaign { $title }
readme-what = What this is
readme-what-text = People of a neighbourhood ran a short campaign in a chat. This package tells what they asked, did and decided.
readme-counted = Who counted
readme-counted-text = A bot counted what people said to it by a command or a button. { $operator } runs the bot.
readme-when = State of { $day }, entry { $n } of the campaign's log. The same state gives the same files.
readme-files = Files
readme-file-letter = The letter, to read and to paste.
readme-file-report = The report: as a page for any browser, and as a PDF for paper and screen readers.
readme-file-xlsx = The tables as a workbook, up to 10,000 rows of each.
readme-file-decidim = Ideas in the form that the platform Decidim imports.
readme-table = Table
sheet-columns = columns
sheet-cut = Only the first { $n } rows. The rest stands in { $file }.
decidim-title = Idea { $n } of the campaign: { $words }
readme-decidim-proposals = Ideas whose words are shown, for the importer of proposals in Decidim. Separator: semicolon. What was withdrawn or gave way is not among them.
readme-decidim-proposals-id = Number of the idea. The importer does not read it.
readme-decidim-proposals-title = The idea's words on one line, a column for each language, cut after 150 characters.
readme-decidim-proposals-body = The idea's words exactly as their author wrote them.
readme-decidim-results = Ideas that go ahead, for the importer of results in Decidim. Separator: semicolon.
readme-decidim-results-id = Number of the idea.
readme-decidim-results-title = The idea's words on one line, a column for each language, cut after 150 characters.
readme-decidim-results-description = The idea's words exactly as their author wrote them.
readme-decidim-results-start-date = Day on which it was decided.
readme-decidim-results-end-date = Empty: nobody said when it ends.
readme-decidim-results-status-id = Empty: the platform's own number of a state.
readme-decidim-results-progress = Empty: how far it is, in percent, is for the city to say.
readme-decidim-results-proposal-urls = Empty: where the proposal stands on the platform.
readme-ballots-vote-n = Ballots of one vote by order. Two lines above the table name the method and how many people it needed.
readme-ballots-vote-n-ballots = How many people put the options in exactly this order.
readme-ballots-vote-n-option = One column for each option, named by its number: its rank, 1 first. Empty: not ranked.
readme-pabulib-vote-n = One budget vote in the Pabulib format. Separator: semicolon.
readme-pabulib-vote-n-meta = What was asked, the money, how many projects and ballots, the days.
readme-pabulib-vote-n-projects = One row for each project: number, cost, votes, name, selected (1: funded).
readme-pabulib-vote-n-votes = One row for each ballot: a number that means nothing, and the projects chosen.
readme-file-data = The tables. Files ending in .ndjson hold the same rows with words exactly as they were written.
readme-file-charts = The charts.
readme-file-datapackage = Every file's checksum and every column's type, for programs.
readme-file-licence = What you may do with it.
readme-file-sums = Checksums of all files. Check them with: sha256sum -c SHA256SUMS
readme-file-log = What anyone can check it by. leaves.txt has one sealed entry a line; checkpoint is signed. openings.json opens published tallies and totals, rules that came into force and lots for the agenda. verify.py needs only Python: python3 verify.py PACKAGE.zip
readme-private = What is not in here
readme-private-1 = No name, no username, no number of a person, no link to a message.
readme-private-2 = What people kept just for themselves has no row. What they took back is gone.
readme-private-3 = Words of acts are here only if their author said: for the city, too.
readme-private-4 = A decision with fewer than 5 ballots shows its outcome only. Nobody's own ballot is in here.
readme-private-5 = A total counts what has no row only after the end, and only if at least 5 people are behind it.
readme-limits = Limits
readme-csv = An apostrophe before =, +, -, or @ in a CSV cell was put there. It keeps spreadsheets from calculating.
readme-recount = Recount three numbers by hand
readme-recount-open = Any spreadsheet can do it, and so can pencil and paper for a small campaign.
readme-recount-1 = Things done: open data/contributions.csv and count its rows below the header. Compare with data/totals.csv, value of the row acts, all, all.
readme-recount-2 = Time given: add up the column minutes of data/contributions.csv, empty cells left out. Compare with the row minutes, all, all.
readme-recount-3 = An idea's share: in data/tallies.csv take one idea's rows. Add support and fine, divide by support, fine and concern together, in whole percent. Compare with percent in data/decisions.csv. A share that missed its threshold is never rounded up to it.
readme-recount-rest = Where covers is everything, the total may be larger than the rows: the difference is what people kept for themselves, at least 5 of them. The report tells the totals.
readme-tables = Every column of every table
readme-column = Column
readme-type = Type
readme-meaning = What it holds
readme-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}

licence-text = You may share and change everything in this package, also for money, if you name its source: { $title }, a campaign of residents, { $year }.
licence-words = The licence is Creative Commons Attribution 4.0 International (CC BY 4.0). Its full text:
licence-care = Words in here are people's own. Please quote them as they are, or not at all.

export-ready = The package of { $title }, as it stands: letter, report, tables, charts.
    Anyone can check it. SHA-256 of the file: { $checksum }
export-large = The package is larger than Telegram takes. Who runs the bot can write it: talkoot export { $campaign }
export-soon = I'm building the package. It comes here in a moment.
refusal-export-lately = The newest package is less than an hour old. Look above, or ask again in { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.

## end of package, letter and report

### operator pages

## end of operator pages

### votes

refusal-vote-empty = Write what you want to ask, like this: /vote Which date? Fri; Sat; Sun
refusal-vote-option-empty = There is no option in it. Write one a line.
refusal-vote-option-twice = “{ $option }” is there already. Name it once.
refusal-vote-options-most = A vote has { $most } options at most. Leave some out.
refusal-vote-options-fewest = It needs two options at least. Write another one.
refusal-vote-cost-missing = I can't read a cost in “{ $option }”. Write it like: Lanterns 400
refusal-vote-cost-negative = “{ $option }” must cost more than nothing. Write it like: Lanterns 400
refusal-vote-cost-over = “{ $option }” costs more than there is. Write a smaller cost.
refusal-vote-total = I can't read a sum in it. Write it like: 2000 €
refusal-vote-unfinished = Something is missing still. Answer the last question first.
refusal-vote-method-first = First press what kind of question it is.
refusal-vote-method-fixed = This group's rules leave one way of voting. Change the rules first.
refusal-vote-draft-gone = This draft is gone. Begin anew with /vote
refusal-vote-withdrawn = Its author took this vote back. Nothing was changed.
refusal-vote-over = This vote has ended. Nothing was changed.
refusal-vote-has-ballots = Somebody has voted already, so it stays until its end.
refusal-vote-not-decided = This vote is still open. It is counted at the end.
refusal-objection-needs-words = An objection needs a reason. Write in a few words what stands against it.
refusal-ballot-unreadable = I couldn't read that. Press the buttons of the ballot.
refusal-ballot-no-such-option = There is no such option. Press the buttons of the ballot.
refusal-ballot-twice = That is ticked already.
refusal-ballot-too-many = You can tick { $most }. Take another tick away first.
refusal-ballot-over-budget = That is { $over } more than there is. Take another tick away first.
refusal-ballot-score-range = Choose a number from 0 to { $highest }.

button-vote-new = Ask the group to vote
vote-ask-method = What kind of question is it?
vote-kind-may-we = May we …? Yes, or a reason against it
vote-kind-which-one = Which one? Everybody chooses one
vote-kind-which-fine = Which ones are fine? Tick several
vote-kind-how-good = How good is each? From 0 to 5
vote-kind-which-order = In which order?
vote-kind-divide = How do we divide money?
vote-ask-question-consent = What do you ask? For example: May we close the street on Saturday?
vote-ask-question-single = What do you ask? For example: Which date?
vote-ask-question-approval = What do you ask? For example: Which dates are fine?
vote-ask-question-score = What do you ask? For example: How good is each place?
vote-ask-question-schulze = What do you ask? For example: In which order do we mend the yards?
vote-ask-question-equal-shares = What do you ask? For example: What do we spend the prize on?
vote-ask-total = How much is there to divide? For example: 2000 €
vote-ask-options-first = Write the options: one a line, or one a message.
vote-ask-options-more = Write one more option.
vote-ask-options-first-cost = Write the options with their costs, one a line. For example: Lanterns 400
vote-ask-options-more-cost = Write one more option with its cost.
vote-or-another = Write another option, or post it.
vote-total = There is { $total } to divide.
vote-counts-consent = It goes ahead if enough agree and nobody objects with a reason.
vote-counts-single = Everybody chooses one. Most votes win.
vote-counts-approval = Everybody ticks all that are fine. Most ticks win.
vote-counts-score = Everybody gives 0 to 5 to each; no number counts as 0. The highest sum wins.
vote-counts-schulze = Everybody puts them in order. Each pair is compared, by Schulze's method.
vote-counts-equal-shares = Everybody ticks what is worth it. Each has an equal share of the money.
vote-open-for = Open for { $time }, until { $until }.
vote-hours = { $n ->
        [24] 1 day
        [72] 3 days
        [168] 7 days
       *[other] { $n } h
    }
vote-option-n = Option { $n }
vote-decimal = .
vote-more = +{ $n }
button-post = Post it
button-option-drop = Take out the last option
button-other-kind = Another kind
vote-posted = The group can vote now. Nobody sees how it stands before the end.
vote-posted-toast = The group can vote now.
vote-posted-over = This vote has ended.
vote-forgotten = Forgotten.
first-vote-asked = The group sees your question, the city too, without your name. /forgetme erases you.

vote-head = Vote { $n }
vote-how-consent = Agree, stand aside, or object with a reason. Silence is not a yes.
vote-how-single = Choose one.
vote-how-approval = Tick all that are fine for you. A second tap takes a tick away.
vote-how-score = Give 0 to 5 to each: 0 is bad, 5 is very good. No number counts as 0.
vote-how-schulze = Tap them in your order, the best one first. A second tap takes one out.
vote-how-equal-shares = Tick what is worth its cost. There is { $total } in all.
vote-until = Counted on { $until }. { $voted ->
        [0] Nobody has voted yet.
        [one] 1 person has voted.
       *[other] { $voted } people have voted.
    }
vote-round = Round { $n }: the question has new words, and everybody is asked anew.
vote-taken-back = Taken back by its author before anybody voted.
button-vote = Vote
button-own-ballot = My ballot
button-abstain = Abstain
button-consent = I agree
button-stand-aside = I stand aside
button-objection = I object
button-ballot-done = Done
button-vote-back = Take it back
ballot-page = { $n } of { $of }
ballot-none = You haven't voted.
ballot-abstain = You abstain.
ballot-consent = You agree.
ballot-stand-aside = You stand aside.
ballot-objection = You object.
ballot-objection-without-reason = You want to object, but the reason is missing.
ballot-choices = You choose: { $what }.
ballot-ticks = You tick: { $what }.
ballot-budget = You tick: { $what }.
ballot-scores = You give: { $what }.
ballot-order = Your order: { $what }.
ballot-longest = Your order:  +123 .
ballot-until = You can change it until { $until }.
ballot-left = Ticked: { $spent }. Left: { $left }.

objection-ask = What stands against it? { $words }
    Write your reason here. The group sees it, without your name.
objection-line = Objection: { $words }
objection-earlier = Objection in round { $n }: { $words }
objection-for-author = Somebody objects to { $words }. New words begin a new round.
vote-amend-ask = Now it says: { $words }
    Write the new words here. Everybody is asked anew.
vote-amended = Your new words stand. Everybody is asked anew.
vote-anew = A question you voted on has new words. Your vote on the old ones no longer counts:
vote-news-objection = Somebody objects in vote { $n }. It is open until { $until }; its author can give it new words.
vote-news-amended = Vote { $n } has new words. Everybody is asked anew, until { $until }.

vote-agreed = Agreed.
vote-not-agreed = Not agreed.
vote-none = Nothing was chosen.
vote-won = Chosen: { $what }
vote-funded = { $n ->
        [one] Paid for: { $what }
       *[other] Paid for: { $what }
    }
vote-turnout = { $voted ->
        [one] 1 voted
       *[other] { $voted } voted
    }{ $abstained ->
        [0] {""}
        [one] , 1 abstained
       *[other] , { $abstained } abstained
    }; { $part ->
        [one] 1 takes part.
       *[other] { $part } take part.
    }
vote-newcomers = { $n ->
        [one] 1 ballot came from somebody first seen after it was posted.
       *[other] { $n } ballots came from people first seen after it was posted.
    }
vote-newcomers-turn = Without these it would have come out otherwise.
vote-rounds = It took { $n } rounds; the last one counts.
vote-review = We look at it again on { $day }.
vote-review-due = On { $day } you agreed, to look at it again today: { $words }
vote-review-running = If it no longer fits, /vote asks the group anew.
vote-review-closed = If it no longer fits, begin with /again and then ask with /vote

vote-tally-needed = What wins needed { $needed } people for it; { $base } had taken part when it was posted.
vote-tally-turnout = Of the { $part } who take part, { $voted } voted, { $abstained } abstained, { $silent } did not vote.
vote-row = { $n } · { $what }
vote-row-mean = { $mean } · { $what }
vote-row-place = { $place }. [{ $n }] { $what }
vote-histogram = Mean of each, then how many gave what (5×3: three gave 5):
vote-matrix = How many put the one at the left before the one above:
vote-matrix-cut = The first { $n } are shown; the package has all.
vote-dropped-quorum = too few people for it
vote-dropped-majority = no majority
vote-voice-consent = Agree: { $n }
vote-voice-stand-aside = Stand aside: { $n }
vote-voice-objection = Objections with a reason: { $n }
vote-voice-objection-without-reason = Objections without a reason, not counted: { $n }
vote-tie-fewer-concerns = Level: { $tied }. Fewer concerns decided for { $first }.
vote-tie-lower-cost = Level: { $tied }. The lower cost decided for { $first }.
vote-tie-more-votes = Level: { $tied }. More votes decided for { $first }.
vote-tie-lot = Level: { $tied }. A lot decided for { $first }.
vote-tie-waits = Level: { $tied }. A lot decides.
vote-lot = The lot, drawn in this order: { $order }. Record and public value:

item-vote = a vote
item-objection = an objection

why-nobody-voted = Nobody voted for anything.
why-no-support = { $voted } voted, and nothing had any support.
why-quorum-missed = The most support for one was { $votes ->
        [one] 1 person
       *[other] { $votes } people
    }; it needed { $needed }.
button-vote-counted-n = How vote { $n } was counted
card-votes = { $n ->
        [one] 1 vote is open
       *[other] { $n } votes are open
    }
why-single = { $option } had the most votes: { $votes } of { $voted }.
why-single-level = { $n } options had { $votes } votes of { $voted } each.
why-approval = { $option } was fine for more people than any other: { $votes } of { $voted } who voted.
why-approval-level = { $n } options were fine for { $votes } of { $voted } who voted.
why-score = { $option } was found best: { $mean } of 5 on average, by { $voted } who voted.
why-score-level = { $n } options had the same sum, of { $voted } who voted.
why-consent = { $n } agreed and nobody objected with a reason; it needed { $needed }.
why-consent-objection = { $objections ->
        [one] 1 reasoned objection stands against it; { $n } agreed.
       *[other] { $objections } reasoned objections stand against it; { $n } agreed.
    }
why-consent-too-few = Nobody objected with a reason, but { $n } agreed and it needed { $needed }.
why-schulze-none = No option was put in order by enough people.
why-schulze-level = { $n } options were level, and no other beat them.
why-schulze-against = Most prefer none of them: { $n } options fell short.
why-schulze-all = { $option } beats each other one, head to head.
why-schulze-alone = { $option } is the only one left.
why-schulze-path = No option beats all; { $option } has the strongest chain of wins (Schulze).
why-schulze-nearest = Closest was { $other }: { $votes } put { $option } above it, { $against } below it.
why-margin = { $n ->
        [0] It was level.
        [one] If 1 person had voted otherwise, it could have come out otherwise.
       *[other] If { $n } people had voted otherwise, it could have come out otherwise.
    }
why-margin-missing = { $n ->
        [one] If 1 person had voted otherwise, it would have been enough.
       *[other] If { $n } people had voted otherwise, it would have been enough.
    }
why-margin-too-few-voted = Too few voted for it to come out otherwise.
why-margin-totals-only = Only totals are known, so I can't say how close it was.
why-margin-none-won = Nothing won, so there is no margin.
why-margin-needs-search = How close it was can't be said in one number; the whole count shows it.
why-tie-fewer-concerns = { $n } were level. { $option } had fewer concerns.
why-tie-lower-cost = { $n } were level. { $option } costs less.
why-tie-more-votes = { $n } were level. { $option } had more votes.
why-tie-lot = { $n } were level. A lot decided for { $option }; anybody can draw it again.
why-tie-waits = { $n } are level. A lot decides.
why-budget-nothing = Nothing was paid for: no support was enough for its price.
why-equal-shares = { $n ->
        [one] 1 thing is paid for, each of the { $voters } voters with an equal share.
       *[other] { $n } things are paid for, each of the { $voters } voters with an equal share.
    }
why-equal-shares-all = All that anybody ticked is paid for.
why-equal-shares-lost = { $spent ->
        [0] Not paid for: { $few } had too few votes for the price.
       *[other] { $few ->
            [0] Not paid for: { $spent }, as their supporters' money was spent.
           *[other] Not paid for: { $few } had too few votes for the price. Another { $spent } lost, as their supporters' money was spent.
        }
    }
vote-support-head = Effective support counts people who pay a full share:
vote-project-paid = ✓ { $what } · { $cost } · { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }, support { $support }
vote-project-lost = – { $what } · { $cost } · { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }, support { $support }, needed { $needed }: { $why }
vote-lost-too-few-votes = too few votes for its price
vote-lost-money-spent = its supporters' money was spent
vote-share = Each voter's share was { $share }.
vote-share-raised = Each voter's share began at { $start }. It was raised to { $share }, so that less money is left over.
vote-spent = Spent { $spent }, left { $left }.
vote-with-nothing = { $n ->
        [0] Everybody who voted got something they ticked.
        [one] 1 who voted got nothing they ticked.
       *[other] { $n } who voted got nothing they ticked.
    }
vote-greedy = By votes alone it would be: { $what }. { $n ->
        [0] Then everybody who voted would get something they ticked.
       *[other] Then { $n } would get nothing they ticked.
    }

table-votes = One row for each question that the group voted on with /vote.
table-options = One row for each option of those votes.
table-vote_tallies = How many said what of each option, for votes with 5 ballots or more.
table-objections = One row for each objection to what the group was asked to agree on.
column-vote = Number of the vote.
column-votes-method = How it was counted: consent, single (choose one), approval (tick several), score (0 to 5 each), schulze (put in order), equal-shares (divide money).
column-votes-ended = Day on which it was counted or taken back. Empty while it is open.
column-votes-state = open, decided, withdrawn (taken back before anybody voted, or its author left).
column-rounds = How many rounds it took: new words after an objection begin a new one.
column-votes-chosen = Numbers of the options that were chosen; ahead: it was agreed. Empty: nothing.
column-votes-tally = published; fewer than 5 ballots (only the outcome is told); none yet.
column-votes-ballots = How many handed in a ballot, abstentions included.
column-abstained = How many of them abstained.
column-votes-needed = How many people what wins had to have behind it.
column-votes-margin = Fewest people who, voting otherwise, could have changed it. Empty: it can't be said in one number.
column-budget = How much there was to divide.
column-votes-unit = Of what, in the author's words.
column-settled-by = What decided between level options: fewer-concerns, lower-cost, more-votes, lot.
column-lot-record = SHA-256 of the closed record, from which the lot was drawn.
column-lot-public = The public value, fixed after closing, from which the lot was drawn.
column-option = Number of the option. 0: the question itself.
column-options-cost = What it costs.
column-options-chosen = yes or no. Empty while it is open.
column-options-support = Effective support: how many full shares paid for it, or were left for it.
column-lost-because = too-few-votes: too few for its price. money-spent: its supporters' money was spent.
column-vote_tallies-choice = ticked; 0 to 5 or blank; before 2: put before option 2; ranked: put in order at all; consent, stand_aside, objection, objection_without_reason.
column-vote_tallies-ballots = How many said so.
column-objection = Number of the objection.
column-objections-round = The round in which it was raised.
column-objections-state = open: it stands. answered: the question got new words.
readme-file-ballots = Whole ballots of votes by order, equal ones merged with their number, from 10 voters on. talkoot recount reads them.
readme-file-pabulib = Budget votes in the Pabulib format, from 10 voters on. log/verify.py and talkoot recount count them again.
results-votes = Votes
results-votes-caption = What the group voted on, how, and what came out
results-votes-how = Each ballot can be changed until the end, and nothing is shown before. Where fewer than 5 voted, only the outcome is told.
results-vote-question = Question
results-vote-method = Counted by
results-vote-chosen = Came out
results-vote-margin = Margin
results-vote-method-consent = consent
results-vote-method-single = one choice each
results-vote-method-approval = several ticks each
results-vote-method-score = 0 to 5 for each
results-vote-method-schulze = order (Schulze)
results-vote-method-equal-shares = equal shares of the money
results-vote-open = still open
results-vote-withdrawn = taken back
results-vote-ahead = agreed
results-vote-not-ahead = not agreed
results-vote-nothing = nothing chosen
results-option = Option
results-option-votes = Ticks
results-option-cost = Cost

chart-n-votes = { $n ->
    [one] 1 vote
   *[other] { $n } votes
}
chart-votes-title = { $n ->
    [0] Nothing has been voted on yet
   *[other] So { $n } votes came out
}
chart-votes-more = { $n ->
    [one] And 1 earlier vote.
   *[other] And { $n } earlier votes.
}
chart-votes-options-more = { $n ->
    [one] and 1 more option
   *[other] and { $n } more options
}
chart-vote-voted = { $n ->
    [one] 1 person voted
   *[other] { $n } people voted
}
chart-vote-none = No option had enough support
chart-vote-won = Chosen most: { $what }, by { $k } of { $n }
chart-vote-graded = Found best: { $what }, with { $mean } of 5 on average
chart-vote-mean = { $what } · { $mean }
chart-vote-ordered = First came { $what }, which beats { $k } of { $n } others head to head
chart-vote-first = { $what } first: { $n }
chart-votes-agreed = { $n ->
    [0] Nothing has been asked for agreement yet
    [one] { $k ->
        [0] One question was asked, and not agreed on
       *[other] One question was asked, and agreed on
    }
   *[other] { $k } of { $n } questions were agreed on
}
chart-vote-paid = { $k } of { $n } things are paid for: { $spent } of { $whole }
chart-vote-cost = { $cost } · { $n ->
    [one] 1 vote
   *[other] { $n } votes
}
chart-vote-lost-note = Hatched: not paid for.

## end of votes

### opinion maps

refusal-ask-empty = Write what you want to ask, like this: /ask What do we want with the yard?
refusal-map-days = A question is open 1 to { $most } days. Write it like: /ask What about the yard? 5d
refusal-map-open-already = Question { $n } is open still. Add what you think to it, or wait for its end.
refusal-map-withdrawn = Its author took this question back. Nothing was changed.
refusal-map-over = This question has closed. Its result stays.
refusal-map-has-answers = Somebody has answered or added something, so it stays until its end.
refusal-map-answer-first = { $n ->
        [one] Answer 1 more first. Then you see what others think.
       *[other] Answer { $n } more first. Then you see what others think.
    }
refusal-statement-empty = Write one sentence that others can agree with or not.
refusal-statement-out = This one was folded or taken back. Answer another one.
refusal-statement-gone = These words waited for a day and are gone. Write them again.
refusal-statement-twice = The same words stand there by now. Answer those.
refusal-statements-together = Write at most { $most } in one message, one a line.
refusal-statements-most = There are { $most } of them, and that is full. Answer those.
refusal-too-many-statements = That is { $limit } of yours today. Write more tomorrow.
refusal-too-many-answers = That is { $limit } answers today. Go on tomorrow.

item-map = a question
item-statement = a statement

button-ask-new = Ask what people think
button-ask-open = Answer the open question
ask-question = What do you want to ask the group? Further lines become first statements, one a line.
    The group sees your words, the city too, without your name.
first-question = The group sees your words, the city too, without your name. /forgetme erases you.
first-answer = The group sees counts; the city gets answers without names. /forgetme erases you.
map-posted = The group can answer now. Anybody can add statements.
map-taken-back-toast = Taken back.
map-over = This question has closed.

map-head = What do we think? · { $n }
map-counts = { $people ->
        [0] Nobody has answered yet.
        [one] 1 person has answered.
       *[other] { $people } people have answered.
    } { $statements ->
        [0] No statements yet
        [one] 1 statement
       *[other] { $statements } statements
    }, { $answers ->
        [one] 1 answer.
       *[other] { $answers } answers.
    }
map-until = Open until { $until }. What others think is shown to who has answered, and to all afterwards.
map-none-yet = Nobody has said anything to it yet.
map-how = Do you agree? To say something yourself, reply to this message.
map-how-first = Reply to this message with one sentence that others can agree with or not.
map-taken-back = Taken back by its author before anybody answered.
button-answer-all = Answer one by one
button-answer-on = Go on answering
button-answer-this = Answer number { $n }
button-say-one = Add a statement
button-say-more = Add another
button-agree = Agree
button-disagree = Disagree
button-pass = Pass
button-map-back = Take the question back
button-map-so-far = What others think
button-whole-map = The whole picture
button-own-opinions = My answers
button-agree-instead = Agree with number { $n }
button-keep-out = Keep it out of the package
button-let-in = Let it into the package
kept-out = It stays out of the package. The group still sees it.
let-in = It goes into the package, without your name.

opined-agree = You agree with “{ $words }”. Change it under My answers, until { $until }.
opined-disagree = You disagree with “{ $words }”. Change it under My answers, until { $until }.
opined-pass = You pass on “{ $words }”. Change it under My answers, until { $until }.
opinion-agree = you agree
opinion-disagree = you disagree
opinion-pass = you pass
opinions-said-agree = You agree with: { $words }
opinions-said-disagree = You disagree with: { $words }
opinions-said-pass = You pass on: { $words }
opinions-answered = You have answered { $n } of { $of }.
opinions-all = You have answered all there is. Others may add more.
opinions-next = Another one waits.
opinions-own = Your answers:
opinions-own-none = You haven't answered anything yet.
opinions-change = Press a number to change your answer, until { $until }.

statement-ask = { $question }
    What do you say to it? Write one sentence that others can agree with or not.
    The group sees your words, the city too, without your name.
statement-stands = { $n ->
        [one] It stands. Others answer it from now on.
       *[other] { $n } of them stand. Others answer them from now on.
    }
statement-stands-toast = It stands. Others answer it from now on.
statement-known = It is there already, as number { $n }.
statement-alike = “{ $words }” sounds much like one that is there. Agree with it instead?

map-nobody = Nobody answered.
map-so-far = As it stands now; it closes { $until }.
map-no-groups = No stable groups yet ({ $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }).
map-why-few = Groups need at least ten people who have answered enough.
map-why-alike = All who answered think much alike.
map-why-small-group = One of the groups would be smaller than five people, or 5 %.
map-why-chance = Answers dealt out by chance would part people as clearly.
map-why-unsteady = Half of the people, taken by chance, would part otherwise.
map-groups = { $n ->
       *[other] People think in { $n } ways
    } ({ $people } people, { $answers } answers).
map-when-groups = Groups are told only where all three hold. They are clearer than chance. Half of the people, taken by chance, part the same way. None is smaller than five people, or 5 %.
map-group = Group { $name }, { $people } people
map-shared = What most agree on:
map-tallies = Answers:
map-agrees = + { $words }: { $people } of { $of } agree
map-disagrees = − { $words }: { $people } of { $of } disagree
map-tally = { $words }: { $agrees } agree, { $disagrees } disagree, { $passes } pass
card-questions = { $n ->
        [one] 1 question to all
       *[other] { $n } questions to all
    }
chart-map-none = Nobody has answered yet
chart-map-flat = { $n ->
        [one] 1 person answered; there are no stable groups yet
       *[other] { $n } people answered; there are no stable groups yet
    }
chart-map-groups = People think in { $n } ways
chart-map-caption = { $title }; most agree that { $words } ({ $n } of { $of }).
chart-n-answers = { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
chart-map-agree = { $n } agree
chart-map-pass = { $n } pass
chart-map-disagree = { $n } disagree
chart-map-dots = Each sign is a person, or several where it is larger. Who answers alike lies close.
chart-map-more = { $n ->
        [one] 1 more statement is not drawn.
       *[other] { $n } more statements are not drawn.
    }
results-opinions = What people think
results-opinions-how = Everybody answered statements one at a time and could change each answer until the end. The last one counts. Groups are told only where they are clearer than in answers dealt out by chance, come out again from half of the people, and none is smaller than 5 people or 5 %. Counts are told from 5 people on.
results-opinions-few = { $n ->
        [one] 1 person answered. Counts are told from 5 people on.
       *[other] { $n } people answered. Counts are told from 5 people on.
    }
results-opinions-caption = How each statement was answered
results-opinions-statement = Statement
results-opinions-agree = Agree
results-opinions-disagree = Disagree
results-opinions-pass = Pass
readme-file-polis = The opinion map, in the form of a Polis export: summary, comments (statements), votes (last answers), participants-votes and comment-groups; events.csv has all answers, changed ones too. 1 agrees, -1 disagrees, 0 passes; moderated -1 is folded or taken back. Rows of people are there from 10 people on, counts from 5 answers on. A person's number comes from the answers alone; author-id is a number of the statement's own, and n-comments is 0, so that authors and voters can't be joined. Times are days. talkoot recount makes the same map of it.

## end of opinion maps
### needs and offers

refusal-need-empty = Write what you need, like this: /need a pump @Malmi
refusal-offer-empty = Write what you offer, like this: /offer a van on Saturdays
refusal-aid-over = This one is over. Nothing was changed.
refusal-meeting-told = Names were told already. Write to each other.
need-question = What do you need? A few words, and @place if it matters. Your name is not shown.
offer-question = What can you offer? A few words, and @place if it matters. Your name is not shown.
need-head = Somebody needs
offer-head = Somebody offers
need-answer = What can you offer for it? A few words. Your name is not shown.
offer-answer = What do you need it for? A few words. Your name is not shown.
button-need = I need something
button-offer = I offer something
button-need-answer = I can help
button-offer-answer = I need this
button-aids = Needs and offers
aids-head = Needed and offered here now. A number answers it:
aids-none = Nothing is needed or offered just now.
aids-who = Only people of this chat see it. It goes into no package.
aid-at-hand = There already: { $words }
aid-waiting = { $n ->
        [one] 1 answer waits for its author.
       *[other] { $n } answers wait for its author.
    }
aid-is-met = It is met.
aid-met = Noted: it is met.
aid-gone = Noted: it is over.
aid-what-thing = a thing
aid-what-space = a room
aid-what-skill = a skill
aid-what-transport = a ride
aid-what-time = time
aid-opening = Ask first: What would you like to decide yourself?
    What do you do already? What would make it yours?
aid-residents-offer = Residents offer: { $words }
button-still-offer = I offer something too
at-hand-question = What do we already have for it? A few words.
button-at-hand = What do we already have?
button-aid-met = It is met
button-aid-over = It is over
first-aid = I keep these words and show them in this chat only. /forgetme erases you.
meeting-yours = You said: { $words }
meeting-offer = Somebody offers: { $words }
meeting-need = Somebody needs: { $words }
meeting-ask = Shall we bring you together? Names are told only if both say yes.
meeting-said-yes = You said yes. The other side is asked.
meeting-said-no = You said no. Nobody is told.
meeting-name = You both said yes. It is { $name }.
meeting-careful = Don't let in or pay anybody you don't know.
meeting-wait = You both said yes. Names are told on { $day }, when you know the chat longer.
meeting-off = It did not come about.
meeting-yes = Noted: yes. You can take it back.
meeting-no = Noted: no. Nobody is told.
button-meeting-yes = Yes
button-meeting-no = No, thanks
emergency = In an emergency call { $number }. Nobody watches this chat for that.
role-ask = Who are you here? It is your own word, shown as a label.
role-now = Now: { $role }
role-resident = resident
role-service-user = I use the service
role-employee = I work in the service
role-politician = politician
role-partner = business or association
role-official = the city
role-kept = Noted. It holds for what you do from now on.
button-role = Who I am here

## end of needs and offers

### rules

rules-head = The rules here:
rules-how = Change one like this: /amend quorum 30 %
rules-fixed = Not for a vote: the end at 18:00, limits a day, how long names are kept. Quiet hours have their own switch.
rules-which = Which one shall the group change?
rule-line = { $rule }: { $value }
rule-changed = The group changed { $rule } on { $day } (idea { $n }).
button-rule-change = Change a rule
button-rules = Rules
rule-threshold-percent = agreement
rule-quorum-percent = quorum
rule-quorum-minimum = fewest voters
rule-decision-hours = decision time
rule-vote-method = way of voting
rule-campaign-days = campaign length
rule-visibility = who sees acts
rule-open-proposals = open ideas each
rule-fold-by = folded by
rule-shown-from = answers shown from
rule-split-from = splits shown from
rule-amend-hours = time after new words
rule-newcomer-hours = time for newcomers
rule-review-days = look again after
rule-known-days = names told after
rule-session-from = people for a session
rule-messages-per-day = messages a day
rule-albums-per-week = chart albums a week
rule-in-percent = { $n } %
rule-in-people = { $n ->
        [one] 1 person
       *[other] { $n } people
    }
rule-in-hours = { $n } hours
rule-in-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    }
rule-in-number = { $n }
rule-visibility-me = only the one who acted
rule-visibility-group = the group
rule-visibility-city = the city too
rule-method-any = any
rule-method-consent = consent
rule-method-single = one choice
rule-method-approval = ticks
rule-method-score = grades
rule-method-schulze = order
rule-method-equal-shares = shares
rule-ask-percent = How many percent? Write a number from { $least } to { $most }.
rule-ask-people = How many people? Write a number from { $least } to { $most }.
rule-ask-hours = How many hours? Write a number from { $least } to { $most }.
rule-ask-days = How many days? Write a number from { $least } to { $most }.
rule-ask-number = How many? Write a number from { $least } to { $most }.
rule-ask-visibility = Who shall see what people did, unless they say otherwise?
rule-ask-method = How shall the group vote when /vote is used?
rule-ask-vote = The group decides about it. The change holds for what begins afterwards.
rule-put-to-group = The group decides about it now.
amend-idea = Change a rule: { $rule }. Now { $before }, then { $after }.
refusal-rule-unknown = I don't know that rule. /rules lists them. Write it like: /amend quorum 30 %
refusal-rule-value = That is no value for { $rule }. /rules shows what stands there now.
refusal-rule-same = That rule says so already.
refusal-rule-asked = The group is being asked about this rule already.
refusal-rule-only-raised = This number protects people. It can be raised, never lowered.
refusal-fixed-words = These words are the question itself. Withdraw it and ask anew.

agenda-head = What waits for the group:
agenda-empty = Nothing waits for the group just now.
agenda-line = { $until }: { $words }
agenda-concerns = { $n ->
        [one] (1 concern)
       *[other] ({ $n } concerns)
    }
agenda-keeper-none = Nobody keeps the agenda. It goes on all the same.
agenda-volunteer-keeps = { $name } keeps the agenda.
agenda-lot-keeps = { $name } keeps the agenda, drawn by lot.
agenda-lot-asked = The lot fell on { $name }. Will you keep the agenda?
agenda-lot = Drawn from { $n } who take part. Seed: { $seed }
agenda-yours = You keep the agenda. It gives no further right.
agenda-not-yours = You don't keep the agenda.
agenda-drawn = The lot was drawn. It stands in the agenda.
button-agenda = Agenda
button-agenda-me = I keep the agenda
button-agenda-lot = Draw a lot
button-agenda-not-me = Not me
button-agenda-down = I lay it down
refusal-agenda-kept = Somebody keeps the agenda already.
refusal-agenda-asked = Somebody was drawn and is being asked.
refusal-agenda-nobody = Everybody who takes part has declined. It goes on without.
refusal-agenda-another = The lot fell on somebody else.

## end of rules

### why a vote came out so

why-irv = In round { $round }, { $option } had { $votes } of { $voted } ballots: more than half.
why-irv-level = Ties leave { $n } who could win.
why-default-passed = { $n } support it or are fine, { $percent } % of those with a view. It needed { $needed } people and { $threshold } %.
why-default-nobody-voted = Nobody voted. It needed { $needed } people.
why-default-too-few = { $n } support it or are fine. It needed { $needed } people.
why-default-too-many-concerns = { $percent } % support it or are fine. It needed { $threshold } %.
why-greedy = { $n ->
        [one] By votes alone the money pays for 1 project
       *[other] By votes alone the money pays for { $n } projects
    }; { $left ->
        [0] nothing with votes was left out.
        [one] 1 more no longer fit.
       *[other] { $left } more no longer fit.
    }
why-greedy-no-skip = { $n ->
        [one] By votes alone the money pays for 1 project, before the first that didn't fit.
       *[other] By votes alone the money pays for { $n } projects, before the first that didn't fit.
    }
why-budget-served = { $nothing } of { $voters } people have nothing that they ticked in it.

## end of why a vote came out so

### instruments

pulse-safety-lookout = I keep an eye on a neighbour's home while they are away.
pulse-safety-along = I walk along with somebody so that they feel safe.
pulse-safety-speak = I step in, or call for help, when somebody is treated badly.
pulse-safety-notice = I tell the city about something dangerous: a hole, ice, a broken lamp.
pulse-safety-together = I do something for a safer neighbourhood together with others.
pulse-environment-litter = I pick up litter that others left.
pulse-environment-sort = I sort my waste.
pulse-environment-car = I walk, cycle or take the bus where I could drive.
pulse-environment-green = I look after trees, plants or animals that are everybody's.
pulse-environment-together = I look after nature or our street together with others.
pulse-health-move = I move so that I get out of breath.
pulse-health-food = I eat with my health in mind.
pulse-health-rest = I see to it that I sleep and rest enough.
pulse-health-ask = I find out myself how to treat an ache or a cold.
pulse-health-together = I do something for our health together with others.
pulse-care-errand = I help somebody outside my home with errands or housework.
pulse-care-company = I keep company with somebody who is often alone.
pulse-care-ill = I look after an ill, old or disabled relative or friend.

barrier-kind-hierarchy = Decided far above us
barrier-kind-control = Permits and control
barrier-kind-money-first = Money comes first
barrier-kind-time = No time
barrier-kind-unclear-role = Unclear whose job it is
barrier-kind-not-counted = What we know isn't counted
barrier-kind-other = Something else
barrier-head = In the way · { $kind }
barrier-head-plain = In the way
barrier-ask = What is in the way? A few words are enough.
    The group sees them, and they go to the city without your name.
barrier-ask-kind = What kind is it? Whoever said it chooses.
barrier-kind-heard = Noted. You can say it anew.
barrier-for-city = Its words go to the city, without a name.
barrier-kept-from-city = Its words stay in the group.
barrier-city-no = Its words stay in the group now.
barrier-city-yes = Its words go to the city, without your name.
barrier-waits = { $n ->
        [0] Asked today. It waits for an answer.
        [one] Asked on { $day }, 1 day. It waits for an answer.
       *[other] Asked on { $day }, { $n } days. It waits for an answer.
    }
barrier-answered = { $n ->
        [0] Answered on the same day.
        [one] Answered after 1 day.
       *[other] Answered after { $n } days.
    }
barrier-gone = { $n ->
        [0] Out of the way on the same day.
        [one] Out of the way after 1 day.
       *[other] Out of the way after { $n } days.
    }
barrier-gone-toast = Noted: out of the way.
barrier-open-toast = Noted: in the way after all.
barrier-got-answer = What is in the way got an answer:
button-barrier = Something is in the way
button-barriers = In the way · { $n }
button-barrier-gone = It is out of the way
button-barrier-back = It is in the way after all
barriers-none = Nobody has said yet that something is in the way.
barriers-head = In the way: { $all }. { $n ->
        [0] None waits for an answer.
        [one] 1 waits for an answer.
       *[other] { $n } wait for an answer.
    }
barriers-line = { $n }. { $kind }: { $words }
card-barriers = { $n ->
        [one] 1 barrier waits for an answer
       *[other] { $n } barriers wait for an answer
    }
item-barrier = what is in the way
item-aid = the need or offer
refusal-barrier-empty = Write what is in the way, like this: /barrier The permit office takes 6 weeks

board-unanswered = Without an answer:
board-waits = · { $what } ({ $n ->
        [0] since today
        [one] 1 day
       *[other] { $n } days
    })

pulse-intro = What do we do anyway, for ourselves and for one another? Up to { $most } questions now; skip what you like.
    The group sees counts only, from { $least } answers on, after the end. They go to the city.
pulse-head = { $n } of { $of } · How often, in the past year?
pulse-head-again = How often, in the past year?
pulse-value-often = Often
pulse-value-sometimes = Sometimes
pulse-value-never = Never
pulse-you-said = You said: { $value }.
button-skip = Skip
button-pulse-none = Take my answer back
pulse-paused = { $n } of { $of } answered. You can go on later, or change what you said.
button-pulse-more = Five more
button-pulse-mine = My answers
pulse-mine = What you said. A number opens it:
pulse-mine-none = You have not answered yet.
pulse-mine-line = { $n }. { $statement } – { $value }
button-pulse = What we do anyway
menu-pulse = What people do anyway
button-felt = How much say…
ask-felt = How much say did people like you have here?
felt-level-1 = Nobody told us anything
felt-level-2 = We were told
felt-level-3 = We were heard
felt-level-4 = We decided together
felt-level-5 = We decided ourselves
felt-between = between “{ $below }” and “{ $above }”
felt-shown = How much say we felt: { $level } (middle of { $n } answers).
closed-barriers = { $n ->
        [one] 1 barrier waits for an answer.
       *[other] { $n } barriers wait for an answer.
    }

table-barriers = One row for each thing that people said is in the way.
column-barrier = Number of the barrier.
column-barriers-kind = What its author chose: hierarchy, control, money_first, time, unclear_role, not_counted (what people know isn't counted), other. Empty: not said.
column-barriers-raised = Day on which it was said.
column-barriers-state = open: it waits. answered: the city answered. gone: its author says it is out of the way, or took the words back.
column-barriers-ended = Day of the first answer, or on which it was gone. Empty while it waits.
column-days = Days it has waited until the state's date, or had until it was answered or gone.
column-instrument = What the question belongs to: closing, influence, pulse, reflection, voices, encounter, sessions.
column-version = Version of the question's wording.
column-role = all, or the role that those who answered chose. A role is shown only where it and what it leaves hold 5 people who don't all say the same; pooled is what it leaves.
computed-barriers = Number of rows in barriers.csv.
computed-longest-wait = Most days in barriers.csv among those that wait; n is how many wait.
computed-pulse-item-start = Mean of the item's answers at the start in surveys.csv: often 100, sometimes 50, never 0.
computed-pulse-item-end = Mean of the item's answers at the end in surveys.csv: often 100, sometimes 50, never 0.
computed-pulse-index-start = A sector is the mean of its published items (at least 3 of 5, care 2 of 3), overall that of the sectors; n adds up answers.
computed-pulse-index-end = A sector is the mean of its published items (at least 3 of 5, care 2 of 3), overall that of the sectors; n adds up answers.
computed-felt-level = Median of the answers to felt in surveys.csv: 1 nobody told us, 2 told, 3 heard, 4 decided together, 5 decided ourselves.
computed-change-here = Mean of the answers to change_here in surveys.csv, 1 to 5.
computed-expected-often = Median of officials' first guesses: of 10 people who answer, how many do it often; n is how many officials guessed.
computed-reported-often = Often, in percent of all answers to the item in surveys.csv; those of the end, or of the start where too few answered at the end.
computed-perception-gap = reported_often minus 10 × expected_often: the difference of two percentages.
computed-late-guesses = How many of these guesses were made after the first digest, after the end, or by somebody who may have seen the chat.
computed-expected-people = Median of officials' guesses of how many people do something; people_who_did_something is what it stands against.
computed-expected-minutes = Median of officials' guesses of how many minutes are given; minutes is what it stands against.
paper-unanswered-barrier = In the way ({ $kind }): { $words }
paper-chose = Those who answered chose to; they don't stand for all residents.
results-measure-barriers = Things in the way
results-barriers = What is in the way
results-no-barriers = Nobody said that something is in the way.
results-barriers-caption = What people said is in the way; what waits longest comes first
results-barriers-how = Days are counted from when it was said until the first answer, or until its author said it is gone.
results-barrier-words = In their words
results-barrier-kind = Kind
results-barrier-raised = Said on
results-barrier-state = State
results-barrier-days = Days
results-barrier-open = waits for an answer
results-barrier-answered = answered
results-barrier-gone = out of the way
results-influence = How much say people felt they had
results-survey-felt-end = How much say did people like you have here?
results-pulse = What people do anyway
results-pulse-start = At the start
results-pulse-end = At the end
results-pulse-what = What
results-pulse-value = 0 to 100
results-pulse-answers = Answers
results-pulse-index-caption = The co-production index: often is 100, sometimes 50, never 0
results-pulse-items-caption = The mean of each statement that enough people answered
results-pulse-how = Statements that fewer than 5 answered, or all alike, are left out here and in the files.
results-cell-overall = Overall
results-cell-safety = Safety
results-cell-environment = Environment
results-cell-health = Health
results-cell-care = Care
results-cell-individual = On one's own
results-cell-collective = Together with others
results-gap = Expected against reported
results-gap-caption = What officials expected before they saw anything, and what people said
results-gap-what = What
results-gap-expected = Expected
results-gap-officials = Officials
results-gap-reported = Reported
results-gap-answers = Rests on
results-gap-difference = Difference
results-gap-how = Officials guessed how many of 10 would say “often”. The difference is reported minus expected.
results-gap-late = Marked: some guesses came after a digest or the end, or the chat may have been seen.
results-gap-marked = marked
results-gap-office = Fewer than three officials guessed; each agreed to show it as the office's guess.
results-expected-people = People who do something
results-expected-minutes = Minutes given
results-percent = { $n } %

chart-gap-none = Nothing was both guessed and answered yet
chart-gap-one = { $reported } say often, { $expected } were expected
chart-gap-many = { $k ->
    [0] In none of { $n } things do people more than officials expected
   *[other] In { $k } of { $n } things people do more than officials expected
}
chart-gap-n = up to { $n } answers each
chart-gap-expected = expected { $value }, by { $n ->
    [one] 1 official
   *[other] { $n } officials
}{ $late ->
    [0] {""}
   *[other] {" "}*
}
chart-gap-reported = reported { $value }, of { $n ->
    [one] 1 answer
   *[other] { $n } answers
}
chart-gap-part = { $expected } expected and { $reported } reported
chart-gap-caption = { $title }; { $parts }.
chart-gap-office = Fewer than three officials guessed; each agreed to show it.
chart-gap-late = * Some guesses came late, or the chat may have been seen.
chart-percent = { $n } %
chart-n-barriers = { $n ->
    [one] 1 thing in the way
   *[other] { $n } things in the way
}
chart-barriers-none = Nothing has been said to be in the way
chart-barriers-wait = { $n ->
    [one] 1 thing in the way waits for an answer
   *[other] { $n } things in the way wait for an answer
}{ $days ->
    [0] {""}
    [one] , for 1 day at most
   *[other] , for { $days } days at most
}
chart-barriers-no-wait = { $n ->
    [one] The 1 thing in the way waits no more
   *[other] None of the { $n } things in the way waits any more
}
chart-barriers-caption = { $title }; { $n ->
    [0] none was answered.
    [one] 1 was answered.
   *[other] { $n } were answered.
}
chart-barrier-open = { $n ->
    [0] waits since today
    [one] waits, 1 day
   *[other] waits, { $n } days
}
chart-barrier-answered = { $n ->
    [0] answered on the same day
    [one] answered after 1 day
   *[other] answered after { $n } days
}
chart-barrier-gone = { $n ->
    [0] gone on the same day
    [one] gone after 1 day
   *[other] gone after { $n } days
}
chart-barriers-more = { $n ->
    [one] And 1 more.
   *[other] And { $n } more.
}

promise-group = We promised ourselves: { $level }.
button-carried = { $n ->
        [0] It is done
       *[other] It is done · { $n }
    }
idea-carried-out = It is done, say people here.
carried-heard-yes = Noted. It counts once another says so too.
carried-heard-no = Noted: not yet.
promise-ask-level = How much say did they promise?
promise-inform = To tell us
promise-advise = To hear us
promise-together = To decide with us
promise-ourselves = That we decide ourselves
promise-ask-due = Until when did they promise it?
promise-by-end = The campaign’s end
promise-by-quarter = In three months
promise-by-year = In a year
promise-by-open = No date said
promise-due = Until { $day }. On that day it is looked at.
promise-kept-note = Noted.
promise-others = Others promised us: { $level }.
promise-own-on-date = Of what we decided, { $carried } of { $adopted } was done by our last day.
promise-own-later = Ninety days after our last day it was { $carried } of { $adopted }.
promise-on-date = Of what the city promised by a date, { $carried } of { $adopted } was done then.
promise-later = Ninety days after the date it was { $carried } of { $adopted }.
promise-differs = The promise and the practice differ; talk about it.
computed-promised-level = The level promised, on the scale of felt; a group that does it itself promises itself: 5.
computed-carried-out = How many things promised by a date were done on it: the city’s, not disputed; the group’s, as two or more here say. n is how many were due.
computed-carried-out-later = The same ninety days after the date; n is how many were due by then.

## end of instruments

## The letter by mail, and the public page

button-letter = Send the letter
button-letter-agree = I agree, send it
button-public = Make it public
button-hide = Take it off the public page
mailing-to-city = the city
mailing-is-asked = Somebody wants to mail the letter and the package to { $to }. One more who takes part agrees, and it goes.
mailing-is-agreed = The letter is on its way to { $to }.
mailing-is-sent = The letter was sent on { $day } to { $to }.
mailing-is-again = It went twice, as the first got no answer.
mailing-is-unknown = The letter went to { $to } on { $day }. No answer came, so it may not have arrived.
mailing-is-refused = The letter to { $to } was refused by the mail server on { $day }.
mailing-is-back = The letter to { $to } came back on { $day }.
mailing-is-void = This letter is no longer asked for.
mailing-told-refused = The letter to { $to } was refused. Check the address under More, or mail the letter above yourselves.
mailing-told-unknown = The letter to { $to } got no answer, twice. Ask there whether it arrived.
mailing-told-back = The letter to { $to } came back. Check the address under More, then send it again.
mailing-waits = One more who takes part agrees in the group.
mailing-goes = It goes now.
refusal-letter-sent = The letter is sent already. “How it stands” says when.
refusal-letter-no-address = No mail address is known. Write one under More, at who should hear of it.
refusal-letter-needs-another = You asked for it. Somebody else who takes part agrees.
refusal-letter-not-yet = There is no letter yet. It is written when the campaign ends.
refusal-letter-no-server = I can't send mail here. Paste the letter into a mail of your own.
public-ask-open = Somebody wants to put the package of “{ $title }” on a public page. { $n } of { $needed } agree.
public-ask-hide = Somebody wants “{ $title }” off the public page. { $n } of { $needed } agree.
public-is-open = “{ $title }” is on the public page: { $url }
public-is-hidden = “{ $title }” is off the public page. Copies that others took stay with them.
public-agreed = { $n } of { $needed } agree.
public-done-open = It is public now.
public-done-hidden = It is off the page now.
refusal-public-already = It is public already.
refusal-public-hidden = It isn't on the public page.
refusal-public-no-page = There is no public page here. Pass the package on yourselves.
refusal-public-not-yet = Nothing can be shown yet. The package is made when the campaign ends.
invite-mail-waiting = I'm mailing it to them too.
invite-mail-sent = I mailed it to them too.
invite-mail-failed = My mail to them didn't arrive. Pass the link on yourself.
mail-subject-invite = Your answer is asked for: { $title }
mail-subject-letter = From residents: { $title }
mail-invite = Residents ask you to answer here: { $title }
mail-invite-once = The link is for you alone. It needs no account and no app.
mail-invite-until = Open it by { $day }.
mail-invite-what = You can guess, answer, pledge, and take everything with you.
mail-foot-invite = { $operator } runs this. If it isn't for you, let it be.
mail-letter-who = Two residents who took part agreed to send this letter.
mail-letter-packed = The letter as PDF and the package are attached.
mail-letter-public = The letter as PDF is attached. The package is here: { $url }
mail-letter-ask = The letter as PDF is attached. The package is too large for mail: ask { $operator } for it.
mail-letter-reply = Answers to this mail reach { $operator }.
site-title = Finished campaigns
site-intro = What neighbours did, and what became of it. Each group chose to show its own.
site-none = No group has shown a campaign yet.
site-when = { $start } – { $end }
site-people = { $n ->
    [one] One person took part.
   *[other] { $n } people took part.
}
site-worked = It worked when: { $words }
site-report = Read the report
site-pdf = The report as PDF
site-letter = The letter to the city, as PDF
site-package = Everything, as a package (ZIP)
site-files = What there is
site-size = { $size } MB
site-check = Check it
site-check-how = The package's checksum (SHA-256) is:
site-check-verify = README.md in it says how to check everything with Python alone.
site-folded = What the group folded isn't shown here either.
site-as-of = As of { $day }.
site-back = All campaigns
site-nowhere = Nothing is shown here.
site-many = That was a lot at once. Try again in a minute.
site-busy = It can't be shown right now. Try again in a minute.
site-large = The package is too large to be shown here. { $operator } has it.
site-foot = { $operator } runs this.

## looking back
menu-reflect = Idea and practice, looking back
menu-assess = What it was like, in two voices
button-reflect = Idea and practice
button-assess = What was it like
button-encounter = How it felt
button-look-more = Five more
look-intro-reflect = Idea and practice: what matters to you, and what happened here? Five questions at most; skip what you like.
look-intro-users = You answer as who it is for. Who works in it is asked the same.
look-intro-employees = You answer as who works in it. Who it is for is asked the same.
look-intro-encounter = How did it feel? It is never about one person.
look-shown = Shown from { $least } answers on, after the end, without names.
look-role = You answer as: { $role }. /role changes that.
look-head = { $n } of { $of }
look-top = Which three matter most to you?
look-chosen = ● { $words }
look-not-chosen = { $words }
look-matters = How much does it matter to you? 1: not at all. 5: very much.
look-happened = How much did it happen here? 1: not at all. 5: very much.
look-agree = 1: not at all. 5: very much.
as-whom = As whom do you answer? Both are asked the same.
button-voice-users = It is for me
button-voice-employees = I work in it
aspect-start = Those it is for are there from the start
aspect-decide = Decisions are made together
aspect-skills = Everybody's skills are used
aspect-time = There is time to do it well
aspect-trust = People trust one another
aspect-open = All see what is decided, and why
aspect-better = Something gets better for people
aspect-learn = We change how we work as we learn
voice-needed = People got what they needed
voice-say = Those it is for had a say
voice-respect = Everybody was met with respect
voice-worth = It was worth the time
voice-last = It will last
encounter-staff-care-1 = The staff were friendly to me.
encounter-staff-care-2 = The staff noticed how I was.
encounter-staff-control-1 = With the staff I could say no.
encounter-staff-control-2 = The staff asked me before they did things.
encounter-staff-agency-1 = The staff let me do things myself.
encounter-staff-agency-2 = My ideas changed what the staff did.
encounter-staff-worth-1 = To the staff what I know counted.
encounter-staff-worth-2 = The staff took me seriously.
encounter-here-care-1 = People here were friendly to me.
encounter-here-care-2 = Somebody here noticed how I was.
encounter-here-control-1 = Here I could say no.
encounter-here-control-2 = I was asked before things were done.
encounter-here-agency-1 = Here I could do things myself.
encounter-here-agency-2 = My ideas changed what we did.
encounter-here-worth-1 = Here what I know counted.
encounter-here-worth-2 = I was taken seriously here.
encounter-session-care-1 = People there were friendly to me.
encounter-session-care-2 = Somebody there noticed how I was.
encounter-session-control-1 = There I could say no.
encounter-session-control-2 = I was asked before things were done.
encounter-session-agency-1 = There I could do things myself.
encounter-session-agency-2 = My ideas changed what we did.
encounter-session-worth-1 = There what I know counted.
encounter-session-worth-2 = I was taken seriously there.
encounter-about-staff = With the staff
encounter-about-here = Here
encounter-side-care = care
encounter-side-control = control
encounter-side-agency = doing things oneself
encounter-side-worth = being worth something
encounter-kind-but-passive = Kind but passive: people were cared for, and could do little themselves.
look-gap = { $aspect }: matters { $matters }, happened { $happened } ({ $n } answers)
look-voices = { $asked }: { $said }
look-voice-users = who it is for { $mean } ({ $n } answers)
look-voice-employees = who works in it { $mean } ({ $n } answers)
look-encounter = { $subject }, { $side }: { $mean } of 5 ({ $n } answers)
voice-missing-users = The users' voice is missing: too few answered, or all alike.
voice-missing-employees = The employees' voice is missing: too few answered, or all alike.
computed-reflection-matters = Mean of the answers to <aspect>-matters in surveys.csv, 1 to 5.
computed-reflection-happened = Mean of the answers to <aspect>-happened in surveys.csv, 1 to 5.
computed-reflection-gap = How much it matters minus how much it happened, on those means; n is the smaller number of answers.
computed-reflection-divergence = 1 minus the mean pairwise Jaccard index of the roles' top threes in surveys.csv; n is how many roles. A role's top three are what most of it chose; equal ones in the order of asking. Small roles are pooled.
computed-voice = Mean of that voice's answers in surveys.csv, 1 to 5.
computed-encounter = Mean of a side's two items in surveys.csv, 1 to 5; n is the smaller number of answers.
results-reflection = Idea against practice
results-reflection-caption = How much each aspect matters and how much of it happened, 1 to 5
results-reflection-role = { $role }: how much each aspect matters and how much of it happened, 1 to 5
results-reflection-aspect = Aspect
results-reflection-matters = Matters
results-reflection-happened = Happened here
results-reflection-gap = Gap
results-reflection-answers = Answers
results-reflection-how = The gap is how much it matters minus how much it happened here. Roles with fewer than 5 answers are pooled.
results-reflection-divergence = The roles' top threes differ by { $value } (0: the same, 1: nothing in common; { $n } roles).
results-role-all = Everybody
results-role-resident = Residents
results-role-service-user = Who use the service
results-role-employee = Who work in the service
results-role-official = The city
results-role-politician = Politicians
results-role-partner = Businesses and associations
results-role-pooled = Other roles, pooled
results-voices = Two voices
results-voices-caption = The same questions to both voices: mean of 1 to 5 (answers)
results-voices-asked = Question
results-voices-users = Who it is for
results-voices-employees = Who works in it
results-voices-how = Each voice is shown from 5 answers on, and never where all answered alike.
results-encounter = How it felt
results-encounter-caption = How people felt met: mean of 1 to 5
results-encounter-side = Side
results-encounter-mean = Mean
results-encounter-how = Two statements a side. It is about staff only where three or more employees took part; never about one person.
results-sessions = About the sessions
results-sessions-caption = Sessions held while it ran, all together: the same questions to both
results-sessions-how = Added up from surveys.csv, over sessions whose answers the group was shown. Each voice is shown from 5 people on, never if all answered alike. No number is about one person.
results-sessions-cell = yes { $yes }, partly { $partly }, no { $no } ({ $n })

## end of looking back
### sessions and circles

pattern-day-alone = d
pattern-day-month = d MMMM
first-care = I keep these words and show them in this chat only. /forgetme erases you.
refusal-care-act-first = This opens once you took part. Press “I did something” first, for example.
refusal-care-in-group = Do this in your group's chat first: press a button there.
refusal-removed-from-chat = You were removed from this chat, so you can't act here.
refusal-unfold-in-campaign = The group votes on that within a campaign. Start one, then ask again.
refusal-quiet-own = Write it like: /quiet 22-9

care-head = What meets here. A number shows it:
care-none = Nothing meets here yet. Anybody can begin something.
care-session = a session
care-circle = a circle
care-goes-on = It goes on for twelve weeks more.
button-care = Sessions and circles
button-go-on = It goes on
button-session-new = New session
button-circle-new = New circle
menu-session = Meet: /session cards Tue 18:00
menu-circle = Crews that take turns: /circle stairs 6
item-session = a session
item-programme = a line of the programme
item-circle = a circle
item-handover = a note to the next crew

refusal-session-empty = Write what it is about, like this: /session cards Tue 18:00
refusal-session-minutes = A session takes 5 minutes to 8 hours. Write it like: /session cards Tue 18:00 90 min
refusal-session-too-many = { $limit } of your sessions still look for a time. Tap times there first.
refusal-session-past = That time is over. Name one that is still to come.
refusal-session-far = That is over half a year ahead. Name a time that is nearer.
refusal-session-times = There are { $most } times already. Tap one that fits you.
refusal-session-when = Write a day and a time, like this: Tue 18:00
refusal-session-fixed = The time is fixed already. Press “I come” under it.
refusal-session-not-fixed = It has no time yet. Tap one that fits you.
refusal-session-over = This one is over. /session proposes another.
refusal-session-not-coming = You had not said that you come. Nothing was changed.
refusal-session-host-only = Who proposed it or hosts it says that. Press “I host” first.
refusal-session-who-came = Those who came are asked. Press “I come” next time.
refusal-programme-full = The programme has { $most } lines. Take one of yours back first.
refusal-programme-too-many = You have { $limit } lines here. Take one back first, or leave room for others.

session-question = What is it about, and when? Like this: cards Tue 18:00 60 min weekly. Times can wait.
session-time-question = Which time would do? Like this: Wed 17:30. Several are fine.
session-asking = When can you come? Tap every time that fits. With { $n } at one time it is fixed.
session-no-time = It has no time yet. Anybody can name one; with { $n } it is fixed.
button-session-every-0 = Don't repeat it
button-session-every-1 = Repeat it every week
button-session-every-2 = Repeat it every two weeks
session-every-0 = Only this once
session-every-1 = Every week
session-every-2 = Every two weeks
session-coming = { $n ->
    [0] Nobody comes yet.
    [one] 1 person comes.
   *[other] { $n } people come.
}
session-came = { $n ->
    [one] 1 person said they come.
   *[other] { $n } people said they come.
}
session-hosts = Hosted by { $names }
session-no-host = Nobody hosts it yet. Whoever comes can.
session-gone = It did not come about.
session-on = Twelve weeks are over with this one. Silence ends it.
session-ended = Nobody said that it goes on, so it ended. /session begins another.
session-is-fixed = It is fixed now. The message says when.
session-fits = Noted: that time fits you. A second tap takes it back.
session-fits-not = Noted: that time doesn't fit you.
session-come = You come. I remind you in private a day and 15 minutes before.
session-come-unreached = You come. Open my private chat once and press Start: then I can remind you.
session-come-not = Noted: you don't come.
session-host = You host it. Your name stands there now; a second tap takes it back.
session-host-not = Noted: you don't host it. You still come.
session-remind = You said you come: { $when }
session-ask-useful = Was it useful to you?
session-ask-needed = Did you feel needed there?
session-ask-valued = Was what you brought valued there?
session-told-users = The group sees counts, from { $n } answers on, never names.
session-told-employees = The group sees the employees' part once { $n } answered, never names.
session-told-felt = The group sees this from { $n } answers on, never names. It is about the session, not about a person.
session-told-city = The city may see counts of all sessions, from 5 people on.
session-useful-kept = Noted. You can change it for a week.
session-said = { $asked }: { $said }
session-said-useful = Useful
session-said-needed = Felt needed
session-said-valued = Felt valued
session-said-users = users { $yes } of { $n }{ $partly ->
    [0] {""}
   *[other] , partly { $partly }
}
session-said-employees = employees { $yes } of { $n }{ $partly ->
    [0] {""}
   *[other] , partly { $partly }
}
session-felt = How it felt, { $side }: { $mean } of 5 ({ $n } answers)
button-session-anew = Change my answers
session-file = { $n ->
    [one] Open it with your calendar.
   *[other] Open it with your calendar: the next { $n } times.
}
programme-head = Programme:
programme-question = What would you like to do or bring there? One line.
programme-kept = Your line stands in the programme.
button-session-first = Propose a time
button-session-time = Another time
button-come = I come
button-come-not = I can't
button-host = I host
button-programme = Programme
button-programme-more = One more line
button-calendar = Calendar
button-useful-yes = Yes
button-useful-partly = Partly
button-useful-no = No

refusal-circle-empty = Name it and say how many crews, like this: /circle stairs 6
refusal-circle-crews = A circle has 1 to { $most } crews. Write it like: /circle stairs 6
refusal-circle-too-many = { $limit } circles go on here. Join one of them, or wait until one ends.
refusal-circle-over = This circle ended. /circle begins another.
refusal-circle-not-in-crew = You are not in that crew. Press its number to join.
refusal-circle-not-on-duty = The crew on duty and the next one write notes. Your turn comes.
refusal-swap-week = Only weeks to come can be swapped. Choose a later one.
refusal-swap-self = A swap takes somebody else of another crew. Ask someone to join it.
refusal-swap-over = This swap can't be made any more. Nothing was changed.
refusal-swap-other-crew = Somebody of the crew that was asked accepts it.
refusal-hello-is-off = Your hello is off. Switch it on under “My circle”.
refusal-hello-other-day = That was another day's hello. Press today's.

circle-question = What is it called, and how many crews? Like this: stairs 6
circle-head = { $n ->
    [one] One crew, every week. Press its number to join.
   *[other] { $n } crews take turns, a week each. Press a number to join that crew.
}
circle-nobody = Nobody is in a crew yet. The first week is { $week }.
circle-this-week = This week: crew { $crew }, { $week }
circle-week = Crew { $crew }: { $week }
circle-no-emergency = This is no emergency service.
circle-is-over = It ended: nobody said that it goes on.
circle-in-crew = You are in crew { $crew } already. “My circle” shows your weeks.
circle-joined = You are in crew { $crew }. I tell you in private when your week comes.
circle-joined-unreached = You are in crew { $crew }. Press Start in my private chat, so that I can tell you when.
circle-left = You are no longer in crew { $crew }.
circle-no-crew = You are in no crew yet. Which one would you like to join?
circle-my-crew = You are in crew { $crew }. Your weeks: { $weeks }
circle-your-week = Crew { $crew } of { $n }. Your week: { $week }
circle-not-your-week = This isn't your week any more.
circle-on = Twelve weeks are over. Does it go on? Silence ends it in two weeks.
circle-ended = This circle ended. Nobody sees your hello any more, so I ask no more.
button-crew = { $crew } · { $people }
button-crew-join = Crew { $crew }
button-circle-mine = My circle
button-circle-leave = Leave crew { $crew }
button-swap = Swap { $week }
button-swap-for = Swap it for { $week }
button-swap-way = Crew { $crew }: { $week }
button-swap-yes = We take it
button-handover = Note to the next crew
swap-ways = Swap { $week } for which week? Somebody of that crew must accept.
swap-no-ways = No other crew has anybody who could take { $week }. Ask someone to join one.
swap-asked = Crew { $crew } is asked. Until somebody there accepts, your week stays yours.
swap-agreed = Swapped. Both weeks are covered.
swap-is-agreed = It is swapped. Both weeks are covered.
swap-line = Crew { $crew } asks crew { $other } to take { $week }. Crew { $crew } takes { $for_week } then.
handover-head = Notes from crew to crew:
handover-question = What should the next crew know? Only crews on duty read it.

hello-about = Every morning at { $hour } I ask whether you are fine.
    The crew on duty sees your name if you want a visit.
    It also sees it if you said nothing by { $heard }.
    Nobody else sees it. Your answers are kept for a week.
    You can switch it off at any time.
hello-no-emergency = This is no emergency service. In an emergency call { $number }.
hello-on = Your hello is on. I ask at { $hour } in the morning.
hello-hours = When in the morning shall I ask?
hello-off = Your hello is off. What you said is forgotten.
hello-ask = Good morning. How are you?
hello-said-fine = Noted: you are fine. The crew sees it.
hello-said-come = Noted. The crew on duty is told that you wish for a visit.
hello-away = I was not working from about { $start } to { $end }.
hello-silent = { $n ->
    [0] Everybody has said hello ({ $all }).
    [one] { $n } of { $all } hasn't said hello.
   *[other] { $n } of { $all } haven't said hello.
}
hello-come = Wish for a visit: { $names }
hello-silent-names = Not heard from: { $names }
hello-names-in-chat = { $n ->
    [one] { $n } wishes
   *[other] { $n } wish
} for a visit. Names are shown to those in the group's chat.
hello-unreachable = I can't reach: { $names }
button-hello-about = Hello every morning
button-hello-on = Ask me every morning
button-hello-hour = Hello at another hour
button-hello-off = No more hello
button-hello-fine = I'm fine
button-hello-come = Come by

## end of sessions and circles


## who does what
button-who = Who does what
button-changed = What changed
who-head = Who does what
ask-changed = Did something change through this?
changed-nothing = Nothing changed
changed-better = The same, only better
changed-another = We do it another way now
results-survey-changed-end = Did something change through this?
equality-contributed = { $k } of { $n } did something.
equality-spoke = { $k } of { $n } said something.
equality-proposed = { $k } of { $n } had an idea.
equality-voted = { $k } of { $n } voted.
equality-spread-even = What was done is spread evenly.
equality-spread-uneven = What was done is spread unevenly.
equality-spread-few = A few people did most of it.
base-kinds = Different kinds of acts: { $k } (n = { $n }).
base-places = Different places: { $k } (n = { $n } { $n ->
    [one] act that says
   *[other] acts that say
} where).
base-returners = { $k } of { $n } took part here before.
power-decides = Residents' part in decisions: { $percent } of { $n }.
power-contributes = Residents' part in what was done: { $percent } of { $n } things.
power-together = Residents decide and do: made together.
power-help = Residents do and others decide: instructed help.
power-ordered = Residents decide and others do: ordered up.
power-provided = Others decide and do: provided for.
power-between = Between: near the middle, no name fits.
power-not-yet = Who decides and who contributes: not enough yet.
power-not-told = Who contributes isn't told: fewer than 5 people are on one side.
power-ours = The names of the four corners are ours, not a verdict.
power-title-together = Residents decide, and residents do
power-title-help = Residents do, others decide
power-title-ordered = Residents decide, others do
power-title-provided = Others decide, and others do
power-title-between = Between: near the middle, no name fits
power-title-not-yet = Who decides and who contributes: not enough yet
power-name-together = made together
power-name-help = instructed help
power-name-ordered = ordered up
power-name-provided = provided for
together-line = { $k } of { $n } things were done by several together.
coverage-line = { $k } of the 12 cells of phase and togetherness hold something.
figure-circulation = Of { $n } who gave, { $percent } % were helped by somebody too.
figure-unasked = Of { $n } things, { $percent } % were done without a task.
figure-for-all = Of { $n } things given, { $percent } % were for everybody.
order-0 = Nothing changed yet in how things are done ({ $n } answers).
order-1 = First order: the same is done, better ({ $n } answers).
order-2 = Second order: it is done another way ({ $n } answers).
order-3 = Third order: the group changed its own rules, on record ({ $n }).
phase-initiate = starting
phase-design = ideas
phase-deliver = doing
phase-assess = looking back
level-individual = one person
level-group = several together
level-collective = together on a task
agenda-proposal = ideas
agenda-vote = votes
agenda-barrier = what is in the way
substitutes-ask = Would the city do this otherwise?
substitutes-yes = Yes
substitutes-no = No
substitutes-unsure = Not sure
substitutes-unset = Not said
substitutes-heard = Noted. It counts in a total only, without your name.
substitutes-said = Would the city do it otherwise: { $says }
together-nudge = This week much the same was done by different people, { $n } times: { $kind }. Would you like to do it together once?
chart-practice-none = Nobody looked back on idea and practice yet
chart-practice-kept = What matters happened here
chart-practice-gap = Furthest behind is “{ $aspect }”: by { $gap } on 1 to 5
chart-practice-caption = { $title } (up to { $n } answers).
chart-practice-some = The widest gaps; the report has all eight.
chart-practice-matters = how much it matters
chart-practice-happened = how much happened here
chart-voices-none = Neither voice was heard yet
chart-voices-missing-users = The users' voice is missing
chart-voices-missing-employees = The employees' voice is missing
chart-voices-alike = Both voices say much the same
chart-voices-apart = The two voices differ most on “{ $asked }”: by { $gap } on 1 to 5
chart-voices-caption = { $title } (users: { $users } answers, employees: { $employees }).
chart-voices-n-users = who it is for: { $n }
chart-voices-n-employees = who works in it: { $n }
chart-voices-users = who it is for { $mean } (n = { $n })
chart-voices-employees = who works in it { $mean } (n = { $n })
chart-voices-scale = Means of 1 (not at all) to 5 (very much).
chart-together-title = { $k } of { $n } things were done together
chart-together-caption = { $title }, seen over { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}.
chart-together-week = Week from { $day }
chart-together-n = { $n } together
chart-alone-n = { $n } alone
chart-coverage-title = { $k } of 12 ways to take part were used
chart-coverage-caption = { $title }; most, { $n }: { $phase }, { $level }.
chart-coverage-hidden = Crossed: fewer than 5 people, or it would tell of them.
chart-power-caption = { $title }: residents { $decides } % of decisions, { $contributes } % of things done.
chart-power-n = decisions: { $decisions }, things done: { $acts }
chart-power-up = ↑ residents do more of it
chart-power-right = residents decide more of it →
chart-journey-none = No idea was said yet
chart-journey-title = Of { $n ->
    [one] 1 idea
   *[other] { $n } ideas
} said, { $k ->
    [one] 1 goes
   *[other] { $k } go
} ahead
chart-journey-caption = { $title }; things done: { $acts }, rules changed: { $rules }.
chart-journey-said = ideas said
chart-journey-decided = decided
chart-journey-ahead = go ahead
chart-journey-steps = small steps
chart-journey-done = steps done
chart-journey-rules = rules changed
computed-coverage = Number of published acts of this phase and level. Empty cells are 0; a cell of fewer than 5 people, and one that would give it back, has no row.
computed-alone-and-together = Number of published acts of this level: individual (one person), group (several), collective (several, on a task).
computed-substitution = Number of published acts whose authors say yes, no or unsure to: would the city do this otherwise? unset: not said.
computed-decided-by-residents = Mean over every idea that got a result: 1 decided by the group, a half where the city answered it too; 0 where only the city did.
computed-contributed-by-residents = Published acts of residents and service users, divided by all published acts. Not told where fewer than 5 people are on one side.
computed-took-part-by = How many different people who take part did so at least once; n is how many take part. voted: while ballots still say whose they are.
computed-evenness = Gini coefficient of published acts a person, of everybody who takes part: 0 is the same for all.
computed-circulation = Percent of those who gave (did something, or met a need) who were also helped by anyone; n is how many gave.
computed-unasked = Percent of published acts that nobody had asked for by a task.
computed-for-all = Percent of gifts (published acts, and needs that were met) that were for everybody.
computed-resource-base = kinds: how many different kinds of acts; n is how many acts. places: how many different places in contributions.csv; n is how many rows say one. returners: how many took part in an earlier campaign of this chat; n is how many take part.
computed-agenda = How many ideas, votes and barriers people of a role brought, in their role now. Small roles are pooled, or left out.
computed-order-of-change = 3 where a rule of the group was amended (n: rules); else 2 where at least half say it is done another way, 1 where at least half say at least better, 0 otherwise (n: answers).
results-structure = Who does what
results-structure-how = Each number is in totals.csv too. How they were computed:
results-phase = Phase
results-coverage-caption = Acts by phase and togetherness; a dot where it may not be told
results-agenda-caption = Who set the agenda
results-agenda-what = What
results-agenda-role = Brought by
results-agenda-n = How many
results-substitution-caption = Would the city do it otherwise? What authors say of their acts (n = { $n })
results-substitution-what = Otherwise by the city

## end of who does what

## role cards and knowledge
item-line = a line about roles or change
button-line-expect = What we expect
button-line-bring = What we bring
button-line-changed = Say it in words
button-line-idea = Make { $n } an idea
line-ask-expect = What do people in your role expect of the others? One line. The group sees it, the city too, without your name.
line-ask-bring = What do people in your role bring? One line. The group sees it, the city too, without your name.
line-ask-changed = What changed? One line. When the group starts again, it is offered as an idea.
line-kept-expect = Noted as what your role expects:
line-kept-bring = Noted as what your role brings:
line-kept-changed = Noted as what changed:
line-cards = What each role expects and brings:
line-told-expect = { $role } – expects: { $words } (version { $version })
line-told-bring = { $role } – brings: { $words } (version { $version })
button-line-versions = Earlier versions
line-versions = Every version, the newest of each role last:
line-version-day = { $line }, { $day }
line-more = ⋯ { $n }
line-brought = Whose words they are is asked, if they aren't yours.
again-changed = Last time you said this changed. Any of it can become an idea:
knowledge-lived = lived through
knowledge-professional = profession
knowledge-local = local knowledge
knowledge-technical = technical
knowledge-line = It rests on: { $what }
column-knowledge = What its author says it rests on: lived, professional, local, technical; several are separated by spaces.

## end of role cards and knowledge

by-role-head = By role:
by-role-line = { $role }: { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
results-by-role-caption = What people of each role did
results-by-role-role = Role
results-by-role-people = People
results-by-role-acts = Acts
results-by-role-minutes = Minutes

## twins: a second group
menu-twin = let another group join, or leave it
button-twin = Another group
button-twin-join = Join
button-twin-leave = Leave
button-task-both = For both groups
button-task-one = For our group alone
twin-means =
    Both groups share tasks that their authors mark for both, and charts of both.
    At the end there is one package, and both groups get it.
    Words that people let go to the city stand in it, from both groups.
    Nothing else that one group writes is shown in the other.
twin-offer-head = Another group could join this campaign, with a chat and a card of its own.
twin-offer-title = Title and place of the campaign are shown there too.
twin-offer-asked = One more who takes part agrees, then there is a link.
twin-offer-used = Another group joined on { $day }.
twin-offer-over = This link was taken back, or its time is over. /twin makes a new one.
twin-offer-posted = The group sees it. One more who takes part agrees.
twin-agreed = Agreed. Pass the link on to the other group.
twin-taken-back = Taken back. The link leads nowhere now.
twin-link = A link for the other group, until { $day }. It adds me there:
twin-link-there = Where I am already, somebody writes this:
twin-link-two = Two people there agree, then both groups go together.
twin-opening-head = Another group asks yours to join its campaign:
twin-opening-end = It ends on { $end }.
twin-opening-own = Yours gets its own card, ideas and votes. Title and end are the same.
twin-opening-asked = Either group may leave later. One more person here agrees.
twin-opening-joined = Two agreed: this group has joined. Its card stands here.
twin-opening-over = This link is used, taken back or over.
twin-joined-toast = Agreed. Your group's card stands.
twin-since = You go together with { $group } since { $day }.
twin-leaving =
    When two here agree, the groups part.
    What was done stays counted; nothing new is shared.
twin-parted = You go together with no other group now.
twin-leave-more = Noted. One more who takes part says so too.
twin-has-left = The groups have parted. What was done stays counted.
card-twin = Together with { $group }
card-twin-until = Together with { $group }, which goes on until { $end }
card-twin-ended = Together with { $group }, which ended on { $day }
twin-group-other = another group
twin-group-named = the group { $name }
twin-name-is = In both groups yours is called { $name }.
twin-name-none = Your group has no name here. The other says “another group”.
twin-name-ask = What is your group called? A few words; both groups see them.
button-twin-name = Name our group
refusal-twin-name-empty = Write it like this: /twin name Harju school
card-twin-left = Together with another group until { $day }
task-is-for-both = For both groups.
task-for-both = Both groups see it now.
task-for-one = Your group alone sees it now. What was done stays counted.
refusal-twin-in-group = That works in a group. Write /twin there.
refusal-twin-already = This campaign goes together with another group already.
refusal-twin-no-title = The campaign's title can't be shown now. Give it one first.
refusal-twin-offer-over = This no longer waits. /twin makes a new link.
refusal-twin-needs-another = It needs another person than you.
refusal-twin-join-needs-another = It needs another person than you. Somebody else here presses Join.
refusal-twin-no-link = I don't know this link. Ask the other group for it again.
refusal-twin-own-group = This is your own group's link. Pass it on to another group.
refusal-twin-used = Another group has used this link. Ask for a new one.
refusal-twin-expired = This link is over. The other group can make a new one with /twin.
refusal-twin-ended = That campaign has ended. /campaign starts one of your own.
refusal-twin-none = You go together with no other group now. /twin asks one to join.
refusal-twin-task-not-shared = This task isn't for both groups now.
refusal-twin-task-folded = This task is folded. It can't be shown to the other group.

## end of twins

## the package of two groups
twin-package-both = It holds both groups' parts. The group that joined is in the folder “twin”.
twin-package-later = The other group goes on until { $end }. The package of both comes then.
twin-package-few = The other group had fewer than three people, so it has no part in it.
twin-papers = The other group has ended too. This package holds both.
closing-papers-sum = Checksum: { $checksum }
chart-kind-pooled = kinds of fewer than five people, together
chart-kind-rest = all other kinds
chart-groups-title = Two groups did { $n ->
        [one] { $n } thing
       *[other] { $n } things
    }
chart-groups-few = Fewer than { $least } people of the other group did something so far
chart-groups-caption = { $title }: { $own } here ({ $people ->
        [one] 1 person
       *[other] { $people } people
    }), { $other } in the other group ({ $others ->
        [one] 1 person
       *[other] { $others } people
    }).
chart-groups-own = { $n } here
chart-groups-other = { $n } in the other group
chart-groups-own-n = Here: { $n ->
        [one] 1 thing
       *[other] { $n } things
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }
chart-groups-other-n = The other group: { $n ->
        [one] 1 thing
       *[other] { $n } things
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }
chart-groups-until = The other group's figures reach to { $day }. They go on once { $least } more of its people act.
chart-groups-kept = What people keep to themselves isn't counted here.
chart-groups-days = Here something was done on { $k } of { $n } days
chart-groups-days-caption = { $title }; the other group's days are shown in { $n ->
        [one] one stretch
       *[other] { $n } stretches
    }.
chart-groups-own-head = Here, day by day
chart-groups-other-head = The other group
chart-groups-stretches = A block is as many days as { $least } people need. Things count on the day they were told.
letter-twin = Another group of { $people } people went along with a campaign of its own. Its papers are in the folder “twin” of the package.
letter-beside = We joined the campaign of another group. Its papers come first in the package; ours are in the folder “twin”.
readme-file-twin = The group that joined: its own whole package, with its own log and checksums. verify.py checks both.
table-groups = What two groups that went together did, side by side. Rows of a group whose package lies in this one are the sums of its contributions.csv.
column-groups-group = home (the group whose campaign it was first) or joined (the group that came to it).
column-groups-measure = people_who_did_something: how many people. acts: how many acts. minutes: their minutes. acts_without_a_time: acts that say no minutes.
column-groups-cell = all; the kind of act, as in contributions.csv (pooled: kinds of fewer than 5 people together); or the ISO week.
column-groups-value = The number; empty where it isn't told.
column-groups-shown = yes, or why there is no number. too few people: fewer than 5 did something. changed since: something was taken back or put right.
column-groups-until = Where the groups have parted: the last day in the number. Later acts aren't in it.
results-groups = Two groups
results-groups-beside = This group joined the campaign of another, whose papers come first in the package. What both did is told there.
results-groups-in-twin = Two groups went together, each with a campaign of its own. The folder “twin” holds all papers of the one that joined.
results-groups-parted = Another group went along for a time. What it did until the groups parted is told here.
results-groups-until = The other group's numbers reach to { $day }.
results-groups-few = Fewer than 5 people of the other group did something: its numbers aren't told.
results-groups-changed = Something the other group had told was taken back or put right: its numbers aren't told.
results-groups-how = Each number is the sum of a group's own published rows. What people keep to themselves is in neither.
results-groups-caption = What each group did
results-groups-what = What
results-groups-home = First group
results-groups-joined = Group that joined
results-thing-twin-joined = Another group joined, or this one joined another.
results-thing-twin-left = The two groups parted.
## end of two groups
