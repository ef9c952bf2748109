# Interface words. One message per line; a comment tells the translator where it stands.

# The way out, on every page. Short: it sits on a button at the bottom of a phone.
exit = Leave this page
# Announced while the page goes blank.
exit-announce = Leaving.
# What the tab is called while it goes, and what the history may then call this page.
exit-title = New tab
skip-to-content = Skip to the content
# The name of the button beside a heading; the heading follows.
listen = Read aloud:
menu = Pages
# The two groups of the menu.
menu-you = For you
menu-helpers = For people who help
# Over the list of the questions of a long page.
contents = On this page
language-menu = Language
home-link = Start
in-danger = If you are in danger, call 911. Someone to talk to, day or night:
disclaimer = Information, not legal advice. No lawyer has reviewed it yet.
# A day as people write it: $day and $year are numbers in figures, $month is 1 to 12.
date =
    { $month ->
         [1] January
         [2] February
         [3] March
         [4] April
         [5] May
         [6] June
         [7] July
         [8] August
         [9] September
         [10] October
         [11] November
        *[12] December
    } { $day }, { $year }
# $date is a day, as `date` writes it.
checked = Checked { $date }.
checked-by-authors = By its authors.

# Titles of the browser's tab: harmless words only.
title-front = Guide
title-not-found = Guide: page not here
not-found = This page is not here.
not-found-body = Go to the start.

# The three doors of the start page.
doors-heading = What do you need?
door-help = I need help now
door-help-line = People to call or text, day or night.
door-check = See what may fit me
door-check-line = A few questions. Nothing is kept.
door-learn = Understand what is happening
door-learn-line = Work, debt, home, fear: plain answers.

# People to call.
call = Call
call-stays = A call or text stays in this phone's list, and may show on the bill. You can also write the number down and use another phone.
when-you-call = What happens when you call
# $word is the keyword to send, such as HELP.
text-keyword = Text { $word } to
text-plain = Text
channel-chat = Chat on the web
channel-web = Website
# The name of a site without https follows; it is no link.
channel-site = Website without protection (others on the same Wi-Fi can see it):
channel-email = E-mail
channel-tty = TTY
channel-videophone = Videophone
channel-whatsapp = WhatsApp
hours-always = Day and night
# $list is a list of language names.
languages-spoken = Speaks: { $list }
interpreters = interpreters for other languages
police-answer = Police or the government's officers answer
police-not = Not run by police
# Nobody has looked yet who runs the service. Never say that it is not the police.
police-not-known = Not known who answers
# $name is the group that runs the service.
operator = Run by { $name }.
# $page is a web site's name.
seen-on = Number seen on { $page }, not on the service's own page. Call to confirm.
# $page is a web site's name: the owner of a list, or the service itself.
seen-in-copy = Taken from { $page }, read in a copy of its list or page. Confirm it first.
# Once on a state's page. $pages is a list of web sites' names.
seen-lists = Where no source is named: from a copy of a list of { $pages }. Confirm it first.
danger-heading = I am in danger right now
what-happened-work = Someone makes me work or have sex
what-happened-partner = My partner or family hurts me
what-happened-rape = I was raped or touched
what-happened-child = I am a child or teen
what-happened-die = I want to die, or I need to talk
what-happened-lawyer = I need a lawyer
what-happened-work-rights = My boss does not pay me or puts me in danger
what-happened-other = Other help
for-police = Run by police or government officers. You do not need these to get help.

# The questionnaire.
alert-now = In danger now? Do not start here.
check-start = How this works
# $count is how many questions most people are asked.
check-length = Most people get about { $count ->
    [one] 1 question
   *[other] { $count } questions
    }.
# $count is a number that few people go beyond.
check-length-rarely = Few get more than { $count }.
answer-not-sure = Not sure
answer-rather-not-say = I'd rather not say
one-answer = Pick one.
# Above the questions of a part, when somebody answers for another person.
answers-for-child = You are answering for your child.
answers-for-other = You are answering for the person you help.
several-answers = Pick all that fit.
what-it-means = What this means
question-number = Question
continue = Continue
back = Back
skip-part = Skip this part
no-answer-yet = Pick an answer. “Not sure” and “I'd rather not say” are answers too.
results-open = See my results
review = Answer more questions
change = Change
start-over = Clear everything and start over
summary-heading = What you said
because = You said:
open-points = Still open:

# The results.
results-heading = What may fit, from your answers
results-live = You have not answered anything yet. That is fine. These people can help you without it.
results-note = This is a first look, not a decision, and some of it comes from guides. Only a lawyer or an accredited representative can tell for sure.
paper-guide = Your browser cannot work out the answers by itself. Read what the law asks below. The more points fit you, the more it is worth asking about.
level-ask-now = Worth asking about now
level-may-fit = May fit: these points decide
level-not-indicated = Does not look like a fit from these answers
state-open = The law makes exceptions. One of these may cover you:
state-excused = The law makes an exception that may cover you:
elements-heading = Why: each point
citation = The law
tell-heading = What else to know
tell-deadline = Time limit:
tell-risk = Risk:
tell-family = Family:
tell-step = Next step:
tell-cost = Cost:
tell-time = How long:
tell-good-to-know = Good to know:
dangers-heading = If immigration has a case or holds somebody
warnings-heading = Before you file anything
other-doors = Other ways
referrals-heading = Whom to call
read-page = Read more about it
# At the questions and the results. Scripts or not, a browser may forget what was picked when another page opens.
leaving-clears = Opening another page may clear your answers.
# In the place of a text that has not come yet; it stands on a page of its own.
on-another-page = Read it on another page. That may clear your answers.
# The link to the page that says each point in full.
points-link = Each point in full, the law, and what else to know
points-heading = What the law asks
# What the answers say of one point, in a few words.
mark-met = Fits what you said.
mark-unknown = Not known yet.
mark-contradicted = This may be a problem.
mark-excused = The law makes an exception that may cover you.
# The page that explains every question.
what-questions-mean = What the questions mean
# $name is the title of the page about the same thing.
title-points = { $name }, each point
# $name is what the page is about.
title-guide = Guide: { $name }

# Sources.
# $count is how many.
sources = Sources ({ $count })
# $date is a day, as `date` writes it.
source-read = Read { $date }.
source-confidence-secondary = Told by others; the law itself was not read.

# Over the list of pages for others, on the start page.
more-heading = Also here
# On a page whose translation was made from an older English text.
translation-behind = The English page changed after this translation was made. It may be behind.
# On a page that a language does not have yet. $name is the language.
not-translated = This page is not in { $name } yet. It is shown in English.

# The short course for officials.
course-show-all = Show all answers
course-best = A good first step.
course-not-best = Not the best step here.

# What the comparison compares.
compare-for-whom = For whom?
compare-gives = What does it give?
compare-police = Do I need the police?
compare-deadline = Is there a time limit?
compare-cost = What does it cost?
compare-wait = How long does it take?
compare-family = What about my family?
compare-later = Can it lead to a green card?

# The directory by state. $name is a place.
title-region = Guide: people to call, { $name }
region-heading = People to call in { $name }
region-summary = Services that say they help people in { $name }. We read each number on a page and called none. If a number does not answer, try the national lines.
region-national = Lines for the whole country
places-heading = By state or territory
places-link = Find people in your state
what-happened-road = I am on the road, or outside the U.S.
what-happened-costs = Money for costs after a crime
hours-unknown = hours not known
cost-free = free
cost-low = low cost
time-am = AM
time-pm = PM
zone-eastern = Eastern time
zone-central = Central time
zone-mountain = Mountain time
zone-arizona = Arizona time
zone-pacific = Pacific time
zone-alaska = Alaska time
zone-hawaii = Hawaii time
zone-other = { $name } time
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

# Finding people to call, with a form. A list in these messages is always a number or `#`, put in on the phone: write
# words that fit any number.
find-link = Search in your state
find-open = Search by place, need or language
find-wait = The search is not running yet, or this browser cannot run it. Everyone is in the list below.
find-list = Each state's page has everyone we list there.
find-place = State or territory
find-zip = Or ZIP code
# Said under the ZIP code when it is not in use.
find-zip-unknown = We do not know this ZIP code. Choose the state by name.
find-need = What do you need?
find-language = Language they speak
find-way = How to reach them
find-words = Part of a name or city
find-now = Answers now, by this phone's clock
find-always = Day and night
find-no-police = Not run by police
# The first choice of each list.
find-any = Any
find-start = Choose something above. People to call then appear here.
# $list is a number.
find-count = { $list } found.
# $list is a number. Stands after find-count.
find-unsure = Hours not known: { $list }. Those come last.
find-none = No one found.
find-nothing = Try fewer choices, or another way to reach them. These lines are always there:
find-more = Show more
# Where hours are known only in words.
find-hours = hours: see the full entry
# Leads to a service's entry on its place's page.
find-full = Full entry
find-broken = The list did not load. Try again, or use the list of states below.
find-asks-all = To show people, this phone gets the list of all places from this site, whatever you choose. So the site does not learn your choice.
find-asks-place = To show people in a place, this phone gets the list of that place from this site. It is like opening the page of a state.

# Back to the page above. Top and end of every page but the start; the browser's own Back leaves the site.
# $page is that page's heading, or the word for the start page.
back-to = Back to: { $page }

# Keeping the pages on this phone, on its own page under "Your safety on this phone".
keep-needs-scripts = Keeping all pages needs scripts, and scripts are off or did not load. You can still save one page, or print it, as told above.
keep-heading = Keep or remove
keep-language = Language
keep-start = Keep on this phone
keep-newest = Get the newest
keep-stop = Stop
keep-remove = Remove all of it
keep-have-none = On this phone now: nothing.
# $name is a language, a size and a date. Stands once for each language that is kept.
keep-have = On this phone now: { $name }.
# $count is such as "12 / 160".
keep-files = Files: { $count }.
# $count is such as "1.2 / 2.9". MB are megabytes.
keep-mb = MB: { $count }.
keep-started = The pages are coming. You can stop at any time.
# $date is a day.
keep-done = Done. All pages of this language are on this phone now, as of { $date }.
keep-stopped = Stopped.
keep-failed = A file did not come. The network may be weak, or this site has just changed. Try again later.
keep-room = There is not enough room on this phone, or the browser does not give it.
keep-denied = This browser does not let us keep anything. It may be a private window, or storage may be turned off. That is all right.
keep-busy = Another tab is doing it now. Wait for it, or close it.
# Stands after what went wrong.
keep-nothing = Nothing was kept.
# The same, where an older copy was there before.
keep-as-before = The copy from before is still whole.
keep-removing = Removing …
keep-removed = Removed. We asked the browser again: nothing of this site's pages is kept now. Your history may still show this site.
# The pages are gone; the browser still waits for a network that does not answer.
keep-removed-soon = Removed: none of this site's pages is kept now. One small file of ours still waits for the network, and the browser drops it by itself. You can also remove this site's data in the browser's settings. Your history may still show this site.
keep-remove-failed = The browser did not remove all of it. Try again, or remove this site's data in the browser's settings.
# The line above a kept page, when the network does not answer. $date is a day, and how long ago that is.
kept-on = This copy was kept on { $date }.
kept-fresh = Numbers may have changed since.
kept-old = That is more than 30 days ago. Numbers and rules may be wrong now. Get the newest pages when it is safe.
kept-clock = The clock of this phone shows an earlier day, so we cannot tell how old the copy is. Numbers may have changed.
kept-link = Get the newest, or remove it

# The report: above and beside the reliefs.
kind-word = It was not your fault.
next-step-heading = The next step
# What a screen reader calls the list of time limits that run.
clocks-heading = Time limits
# $number is how many points are covered, $count how many there are.
points-covered = Covered by what you said: { $number } of { $count } points.
# Beside a point that is not known: what would settle it. The first is pressed.
missing-question = Answer this
missing-paper = A paper can show it
missing-person = A lawyer can tell
# $number is the part's place, $count how many parts there are. The part's name follows.
part-of = Part { $number } of { $count }:
papers-heading = Papers that help
papers-safe = Keep them only if it is safe. You can ask without any papers.
come-back-heading = Come back if
# What to say first on the phone follows.
say-first = Say:
# A page that was opened inside this one.
reading-back = Back to your answers
reading-failed = This page did not come. Your answers are still here. Try again later.

# The field on the page of all questions.
search-label = Look for something, in your own words
search-none = Nothing found. Try other words, or open a page in the list below.

## A code to go on with, at the results and at the start of the questionnaire

code-heading = Go on later, or on another phone
code-what = You can ask for a code. It is made here, on this page, and is not saved or sent. Write it on paper and keep the paper safe.
code-warning = Whoever has this code can read your answers.
code-give = Show a code
code-picture = The same code for a scanner
code-have = I have a code from before
code-yours = Your code
code-go = Go on from it
code-empty = Type the letters and numbers of your code.
code-letter = No code has this letter: { $letter }. Look at your paper again.
code-wrong = This code is not right. One letter may be wrong or missing. Look at your paper again. Your answers here did not change.
code-other = This code is from another guide. It cannot be read here.
code-newer = This code is from a newer version of this guide. Open the guide again on the internet, and try once more.
code-failed = The code could not be made or read now. Your answers are still here. Try again later.
code-lost = Your answers are back. Some questions have changed since then. We ask those again.

## Paper to take along

take-heading = Take it along
print-what = The paper names no guide and no person. The first page is for you. The second is for a lawyer.
print-short = Print two pages
print-beside = Print with English beside
print-all = Print everything
paper-foot = ✓ said, ? not known, – points away. From answers given on this page, for a lawyer or accredited representative to check. Not legal advice. Not a form.
# $version tells these rules from older and newer ones.
paper-rules = Rules: { $version }.

# --- A screen in a public place.

kiosk-begin = Touch here to begin
kiosk-pause = Stop the changing of languages
kiosk-forget = Start over, forget all
kiosk-bar = This screen
kiosk-large = Larger letters
kiosk-contrast = Stronger colors
kiosk-low = Begin lower
kiosk-slip = Numbers to take along
kiosk-there = Are you still there?
kiosk-soon = If nobody touches the screen, all that was done here is forgotten, and the start comes back.
kiosk-left = Seconds left:
kiosk-stay = I am still here
kiosk-numbers = Numbers
kiosk-say = You can say: “I want to speak with someone in my language.”
kiosk-scan = The address of this guide, to scan with a phone
kiosk-code = Your code. Whoever has it can read your answers:
kiosk-print = Print
kiosk-close = Close

# --- What other sites take to lead here.

# The words of a button on somebody else's page. They say nothing of what happened to whoever presses it.
embed-button = Free guide: your rights, and people to call
embed-picture = The picture to copy
embed-no-picture = There is no picture here, because this copy of the guide was not told its own address. Who runs it can write it into host.toml.
embed-somewhere = This copy of the guide was not told its own address. Write yours in place of guide.example.org.
embed-frames = Only these sites may show this copy in a frame: { $sites }
embed-frames-none = No site may show this copy in a frame.

# --- A copy that opens without a server.

reading-copy = This is a copy to read, without the internet. The questions answer as you touch them. Links to other sites need the internet, and looking for people by ZIP code needs the site itself.

## The advocate's desk

# Over the desk and on each printed page.
desk-not = Prepared for a lawyer or accredited representative to check. Not legal advice. Not a form.
desk-needs = The desk works only with scripts and WebAssembly, and this browser does not run them, or not yet. These pages ask and say the same without them, and all can be printed:
desk-reference = Your reference (no name)
desk-new = New client
desk-not-saved = This sheet is not saved. Save it first, or forget it for good.
desk-stay = Stay and save
desk-forget = Forget it
desk-fresh = A new sheet. Nothing of the one before is left here.
desk-words-failed = The words of a language did not come. Check the network and choose it again.
# The shape of a client's sign.
desk-sign-circle = Sign: circle
desk-sign-square = Sign: square
desk-sign-triangle = Sign: triangle
desk-sign-diamond = Sign: diamond
desk-sign-cross = Sign: cross
desk-sign-waves = Sign: waves
desk-sheet = The sheet
desk-client-language = The client's language
desk-second-language = Beside it
desk-show = Show
desk-show-both = Both
desk-show-client = Only the client's
desk-show-second = Only the other
desk-if = Asked only of some people. What was said so far leaves open if it fits here.
desk-aside = Not asked of this person. An answer here counts for nothing.
desk-result = What it comes to so far
desk-stop = Stop first
desk-stop-none = Nothing that was said calls for it so far. Much was not asked.
desk-nothing = Nothing was said yet.
# Behind two numbers, such as 4 / 7.
desk-covered = points covered
desk-law = What the law asks, point by point
desk-state-met = Fits what was said.
desk-state-unknown = Open.
desk-state-contradicted = Points away.
desk-state-excused = An exception may cover it.
# $date is the day, as YYYY-MM-DD.
desk-read = Read { $date }.
desk-secondary = Read only in somebody else's account of the law.
desk-lock = Cover the screen
desk-locked = The desk is covered. What was said is still in this tab, and nowhere else.
desk-unlock = Go on
desk-unlock-phrase = The passphrase of this client's file
desk-unlock-wrong = That is not the passphrase.
desk-paper-lawyer = Summary for the lawyer
desk-paper-client = List for the client
desk-print = Print it
desk-close = Close the paper
desk-printer = It goes to the printer's queue. Fetch it yourself.
desk-said = What was said
desk-marks = ✓ fits what was said. § An exception may cover it. ? Open. – Points away.
desk-days = Days
desk-days-how = Write a day as 2026-03-31, or 2026-03 where only the month is known. Nothing is sent. A lawyer must check each day.
desk-received-by = Be received by
desk-last-day = Last day
desk-first-day = First day
desk-weekend = One of these days is a Saturday or Sunday. Do not count on more time.
desk-no-day = This is no day. Write it as 2026-03-31, or 2026-03.
desk-one-more = One more
desk-not-known = Not known
desk-order = Was the client at the hearing?
desk-order-ordinary = Yes
desk-order-in-absentia = No, the order was made without them
desk-trip-out = Trip: left the United States
desk-trip-back = Trip: came back
desk-longest-trip = Days of the longest trip:
desk-all-trips = Days of all trips:
desk-request-sent = Certification: the request was sent
desk-request-state = State of the agency
desk-answer-by = The agency should answer by
desk-answer-later = The agency should answer on this day or later, because holidays come on top:
desk-no-clock = No time was found in the law of this state. Ask the agency.
desk-file = The client's file
desk-file-what = Saving puts a file named notes.age into your downloads. It is sealed with a passphrase. The free program age opens it on any computer, without us:
desk-file-not = Nobody can open it without the passphrase, and we cannot either. If the folder is copied to the internet by itself, so is the file. A court can order you to open it: call your agency's lawyer first.
desk-save = Save to a file
desk-open = Open a file
desk-passphrase = Passphrase
desk-cancel = Cancel
desk-busy = This takes some seconds.
desk-repeat = This is the passphrase of the file. Write it on paper and keep it away from this computer. Then type it here once.
desk-repeat-wrong = This is another passphrase. Look at the six words and type them again.
desk-saved = The file notes.age is with your downloads. Nothing is kept here when you close this tab.
desk-opens = Type the passphrase of this file.
desk-opened = The file is open.
# A list of short English names follows.
desk-opened-less = The file is open. It holds things that are asked no more, and they are left out:
desk-fault-wrong-passphrase = The passphrase does not fit this file. Look for a wrong letter and try again. The file is as it was.
desk-fault-damaged = Something in this file was changed, so it cannot be opened. Try another copy of it.
desk-fault-cut = The end of this file is missing. Copy it again from where it came.
desk-fault-too-new = This file was made by a newer desk, or sealed in another way. Load this page anew, or use the program age.
desk-fault-too-heavy = Opening this file takes more work than this page allows. Use the program age.
desk-fault-not-ours = This is no file of the desk.
desk-fault-no-memory = This computer has too little memory free. Close other programs and try again.
desk-fault-failed = It did not work. Nothing is lost. Check the network and try again.
desk-code = A code from the client
desk-code-what = The client's own page can give a code of their answers. This sheet can be given back as one. Whoever has the code can read the answers.
desk-code-taken = The answers of the code are on the sheet.
desk-family = Family
desk-family-how = Name nobody. Somebody without papers can be put in danger by being named: ask a lawyer before anybody is on a form.
desk-vawa-as = For VAWA the client is a
desk-add-member = Add a person
desk-remove = Take out person
desk-member = Person
desk-label = Your own sign for them (no name)
desk-relation = Relation to the client
desk-birth = Born
desk-married = Married
desk-where = Where
desk-standing = Status
desk-danger = In danger because the client got away or helped
desk-harm = Did the harm
desk-yes = Yes
desk-no = No
desk-spouse = Husband or wife
desk-child = Child
desk-parent = Parent
desk-sibling = Brother or sister
desk-child-of-relative = Child of a relative
desk-other = Somebody else
desk-here = In the United States
desk-abroad = Abroad
desk-citizen = Citizen
desk-resident = Green card
desk-other-status = Another status
desk-no-status = None
desk-careful = This person has no papers. Being named can put them in danger. Ask a lawyer first.
desk-from-abroad = From abroad it takes a visa too.
desk-have = Have it
desk-can-get = Can get it
desk-statement = Statement instead
desk-paper-evidence = Papers that help
desk-paper-before = Before anything is sent
desk-paper-packet = For a certification: what goes in
desk-paper-outline = What a statement speaks of

# Sheets of paper, and notices that laws ask for. $date is the day, as YYYY-MM-DD.
sheets-files = Sheets to print
sheets-none = No sheets have been made here yet. Whoever runs this site makes them with this command in the folder of the project, and then builds the site again:
sheets-words = The words of the posters, to copy
notices-known = What we know, by state
notices-unknown = Where we found no law
notices-for = For:
notices-languages = The law asks for other languages too, and we have only the English words: take the others from the agency.
notices-write = Add the number of a police office near you, as the law says, or leave the notice out.
notices-compare = Compare it with the official page before you post it, because laws change.
notices-official = Official page
notices-file = The sheet to print, as PDF, in English
notices-read = We read the text on { $date }:
# $size is such as 8.5 × 11.
notices-size = The sheet has to be at least { $size } inches.
# $size is a number.
notices-letters = Its letters have to be of at least { $size } points.
