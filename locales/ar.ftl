# english: 8ab9588262e9
# كلمات الواجهة. التعليقات في en.ftl تبيّن مكان كل كلمة.
# مسودة لم يراجعها متحدث أصلي بعد. نخاطب القارئ بصيغة الجمع (أنتم) لتشمل النساء والرجال.

exit = مغادرة هذه الصفحة
exit-announce = جارٍ المغادرة.
skip-to-content = الانتقال إلى المحتوى
menu = الصفحات
# The two groups of the menu.
menu-you = لكم
menu-helpers = لمن يساعدون
# Over the list of the questions of a long page.
contents = في هذه الصفحة
language-menu = اللغة
home-link = البداية
in-danger = إذا كنتم في خطر، فاتصلوا بالرقم 911. للحديث مع شخص، ليلاً أو نهاراً:
disclaimer = هذه معلومات وليست مشورة قانونية. لم يراجعها محامٍ بعد.
checked = آخر تحقق: { $date }.
checked-by-authors = تحقق منها مؤلفوها، ولم يراجعها محامٍ بعد.

title-front = دليل
title-not-found = دليل: الصفحة غير موجودة
not-found = هذه الصفحة غير موجودة هنا.
not-found-body = الذهاب إلى البداية.

# أبواب صفحة البداية الثلاثة.
doors-heading = ماذا تحتاجون؟
door-help = أحتاج إلى مساعدة الآن
door-help-line = أشخاص يمكنكم الاتصال بهم أو مراسلتهم، ليلاً أو نهاراً.
door-check = معرفة ما قد يناسبني
door-check-line = بضعة أسئلة. لا يُحفظ أي شيء.
door-learn = فهم ما يحدث
door-learn-line = العمل، الديون، البيت، الخوف: إجابات واضحة.

# أرقام للاتصال.
call = اتصال
call-stays = تبقى المكالمة أو الرسالة في قائمة هذا الهاتف، وقد تظهر في الفاتورة. يمكنكم أيضاً كتابة الرقم واستعمال هاتف آخر.
when-you-call = ماذا يحدث عند الاتصال
text-keyword = أرسلوا { $word } في رسالة نصية إلى
text-plain = رسالة نصية إلى
channel-chat = دردشة على الإنترنت
channel-web = موقع الإنترنت
channel-site = موقع إنترنت بلا حماية (قد يراه آخرون على شبكة الواي فاي نفسها):
channel-email = البريد الإلكتروني
channel-tty = هاتف نصي TTY
channel-videophone = هاتف مرئي
channel-whatsapp = واتساب WhatsApp
hours-always = ليلاً ونهاراً
languages-spoken = اللغات: { $list }
interpreters = مترجمون شفويون للغات أخرى
police-answer = الشرطة أو موظفون من الحكومة هم من يردون
police-not = لا تديرها الشرطة
police-not-known = لا يُعرف من يرد
operator = الجهة التي تديرها: { $name }.
seen-on = وجدنا الرقم في { $page }، لا في صفحة الخدمة نفسها. اتصلوا للتأكد.
seen-in-copy = مأخوذ من { $page }، قرأناه في نسخة من قائمته أو صفحته. تأكدوا منه أولاً.
danger-heading = أنا في خطر الآن
what-happened-work = هناك من يجبرني على العمل أو الجنس
what-happened-partner = شريكي أو أحد من عائلتي يؤذيني
what-happened-rape = تعرضت لاغتصاب أو لمس
what-happened-child = أنا طفل أو طفلة أو في سن المراهقة
what-happened-die = أريد أن أموت، أو أحتاج إلى من أتحدث معه
what-happened-lawyer = أحتاج إلى محامٍ
what-happened-work-rights = صاحب العمل لا يدفع أجري أو يعرّضني للخطر
what-happened-other = مساعدة أخرى
for-police = تديرها الشرطة أو موظفون من الحكومة. لستم بحاجة إليها للحصول على مساعدة.

# الأسئلة.
alert-now = هل أنتم في خطر الآن؟ لا تبدؤوا من هنا.
check-start = كيف يعمل هذا
check-length = يُطرح على معظم الناس نحو { $count ->
    [zero] { $count } سؤال
    [one] سؤال واحد
    [two] سؤالين
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
    }.
check-length-rarely = وقلّما يزيد العدد على { $count }.
answer-not-sure = لست متأكداً / متأكدة
answer-rather-not-say = أفضّل عدم الإجابة
one-answer = اختاروا إجابة واحدة.
answers-for-child = أنتم تجيبون عن طفلكم.
answers-for-other = أنتم تجيبون عن الشخص الذي تساعدونه.
several-answers = اختاروا كل ما ينطبق عليكم.
what-it-means = ماذا يعني هذا
question-number = السؤال
continue = متابعة
back = رجوع
skip-part = تخطي هذا الجزء
no-answer-yet = اختاروا إجابة. «لست متأكداً / متأكدة» و«أفضّل عدم الإجابة» إجابتان أيضاً.
results-open = عرض نتائجي
review = الإجابة عن أسئلة أخرى
change = تغيير
start-over = مسح كل شيء والبدء من جديد
summary-heading = ما قلتموه
because = قلتم:
open-points = ما لم يُعرف بعد:

# النتائج.
results-heading = ما قد يناسبكم، بحسب إجاباتكم
results-live = لم تجيبوا عن أي سؤال بعد. لا بأس. يمكن لهؤلاء الأشخاص مساعدتكم بدون ذلك.
results-note = هذه نظرة أولى وليست قراراً. لا يستطيع التأكيد إلا محامٍ أو ممثل معتمد.
paper-guide = لا يستطيع متصفحكم حساب الإجابات بنفسه. اقرؤوا أدناه ما يطلبه القانون. كلما زادت النقاط التي تنطبق عليكم، زادت فائدة السؤال.
level-ask-now = يستحق السؤال عنه الآن
level-may-fit = قد يناسبكم: هذه النقاط هي التي تحسم
level-not-indicated = لا يبدو مناسباً بحسب هذه الإجابات
state-open = في القانون استثناءات. قد يشملكم أحدها:
state-excused = في القانون استثناء قد يشملكم:
elements-heading = لماذا: كل نقطة
citation = القانون
tell-heading = ما يفيد أن تعرفوه أيضاً
tell-deadline = المهلة:
tell-risk = خطر محتمل:
tell-family = العائلة:
tell-step = الخطوة التالية:
tell-cost = التكلفة:
tell-time = المدة:
tell-good-to-know = معلومة مفيدة:
dangers-heading = إذا كانت لدى الهجرة قضية أو احتجزت أحداً
warnings-heading = قبل تقديم أي طلب
other-doors = أبواب أخرى
referrals-heading = بمن تتصلون
read-page = المزيد عن هذا

# المصادر.
sources = المصادر ({ $count })
source-read = قُرئ في { $date }.
source-confidence-secondary = نقله آخرون، ولم نقرأ نص القانون نفسه.

more-heading = هنا أيضاً
translation-behind = تغيّرت الصفحة الإنجليزية بعد هذه الترجمة. قد تكون هذه الترجمة قديمة.

# الدورة القصيرة للموظفين الرسميين.
course-show-all = عرض كل الإجابات
course-best = خطوة أولى جيدة.
course-not-best = ليست الخطوة الأفضل هنا.

# ما تقارنه المقارنة.
compare-for-whom = لمن هي؟
compare-gives = ماذا تعطي؟
compare-police = هل أحتاج إلى الشرطة؟
compare-deadline = هل هناك مهلة؟
compare-cost = كم التكلفة؟
compare-wait = كم تستغرق؟
compare-family = وماذا عن عائلتي؟
compare-later = هل يمكن أن تؤدي إلى البطاقة الخضراء؟

# الدليل بحسب الولاية. $name اسم مكان.
title-region = دليل: أرقام للاتصال، { $name }
region-heading = أرقام للاتصال في { $name }
region-summary = خدمات تقول إنها تساعد الناس في { $name }. قرأنا كل رقم في صفحة ولم نتصل بأي منها. إذا لم يرد رقم، فجرّبوا الخطوط الوطنية.
region-national = خطوط للبلد كله
places-heading = بحسب الولاية أو الإقليم
places-link = البحث عن مساعدة في ولايتكم
what-happened-road = أنا في الطريق، أو خارج الولايات المتحدة
what-happened-costs = مال لتغطية التكاليف بعد جريمة
hours-unknown = ساعات العمل غير معروفة
cost-free = مجاناً
cost-low = تكلفة قليلة
time-am = صباحاً
time-pm = مساءً
zone-eastern = بتوقيت شرق الولايات المتحدة
zone-central = بتوقيت وسط الولايات المتحدة
zone-mountain = بتوقيت المنطقة الجبلية
zone-arizona = بتوقيت أريزونا
zone-pacific = بتوقيت المحيط الهادئ
zone-alaska = بتوقيت ألاسكا
zone-hawaii = بتوقيت هاواي
zone-other = بتوقيت { $name }
day-mon = الإثنين
day-tue = الثلاثاء
day-wed = الأربعاء
day-thu = الخميس
day-fri = الجمعة
day-sat = السبت
day-sun = الأحد

# البحث بنموذج. $list عدد دائماً، أو #: الكلمات هنا تناسب أي عدد.
find-link = البحث عن مساعدة قريبة منكم
find-open = ابحث حسب المكان أو الحاجة أو اللغة
find-wait = البحث لم يبدأ بعد، أو لا يستطيع هذا المتصفح تشغيله. كل من يساعد مذكور في القائمة أدناه.
find-list = في صفحة كل ولاية جميع الخدمات التي ندرجها لها.
find-place = الولاية أو الإقليم
find-zip = أو الرمز البريدي (ZIP)
find-zip-unknown = لا نعرف هذا الرمز البريدي. اختاروا الولاية باسمها.
find-need = ماذا تحتاجون؟
find-language = اللغة التي يتكلمونها
find-way = طريقة التواصل
find-words = جزء من اسم أو مدينة
find-now = يردون الآن، بحسب ساعة هذا الهاتف
find-always = ليلاً ونهاراً
find-no-police = لا تديرها الشرطة
find-any = الكل
find-start = اختاروا شيئاً أعلاه. ثم تظهر هنا أرقام للاتصال.
find-count = عدد النتائج: { $list }.
find-unsure = ساعات العمل غير معروفة: { $list }. تأتي هذه في الآخر.
find-none = لا توجد نتائج.
find-nothing = جرّبوا خيارات أقل، أو طريقة أخرى للتواصل. هذه الخطوط متاحة دائماً:
find-more = عرض المزيد
find-hours = ساعات العمل: انظروا المعلومات الكاملة
find-full = المعلومات الكاملة
find-broken = لم تُحمَّل القائمة. حاولوا مرة أخرى، أو استعملوا قائمة الولايات أدناه.
find-asks-all = لعرض النتائج، يطلب هذا الهاتف من الموقع قائمة كل الأماكن، مهما كان اختياركم. وهكذا لا يعرف الموقع ماذا اخترتم.
find-asks-place = لعرض النتائج في مكان ما، يطلب هذا الهاتف من الموقع قائمة ذلك المكان. هذا يشبه فتح صفحة ولاية.

listen = القراءة بصوت عالٍ:
leaving-clears = فتح صفحة أخرى قد يمسح إجاباتكم.
on-another-page = اقرؤوا ذلك في صفحة أخرى
points-link = كل نقطة بالتفصيل، والقانون، وما يجب أن تعرفوه أيضاً
points-heading = ما الذي يطلبه القانون
mark-met = يناسب ما قلتم.
mark-unknown = لم يُعرف بعد.
mark-contradicted = يشير إلى العكس.
mark-excused = في القانون استثناء قد يشملكم.
what-questions-mean = ماذا تعني الأسئلة
title-points = { $name }، كل نقطة
title-guide = دليل: { $name }
not-translated = هذه الصفحة ليست متوفرة بعد بهذه اللغة: { $name }. تظهر هنا بالإنجليزية.
back-to = رجوع إلى: { $page }
keep-needs-scripts = الاحتفاظ بكل الصفحات يحتاج إلى البرامج النصية (scripts)، وهي متوقفة أو لم تصل. ما زال بإمكانكم حفظ صفحة واحدة أو طباعتها، كما هو مذكور أعلاه.
keep-heading = الاحتفاظ أو الإزالة
keep-language = اللغة
keep-start = الاحتفاظ على هذا الهاتف
keep-newest = جلب أحدث نسخة
keep-stop = إيقاف
keep-remove = إزالة كل ذلك
keep-have-none = على هذا الهاتف الآن: لا شيء.
keep-have = على هذا الهاتف الآن: { $name }.
keep-files = الملفات: { $count }.
keep-mb = ميغابايت: { $count }.
keep-started = الصفحات في الطريق. يمكنكم الإيقاف في أي وقت.
keep-done = تم. كل صفحات هذه اللغة على هذا الهاتف الآن، بتاريخ { $date }.
keep-stopped = توقّف.
keep-failed = لم يصل أحد الملفات. قد تكون الشبكة ضعيفة، أو تغيّر الموقع للتو. حاولوا مرة أخرى لاحقاً.
keep-room = لا توجد مساحة كافية على هذا الهاتف، أو أن المتصفح لا يعطيها.
keep-denied = هذا المتصفح لا يسمح لنا بالاحتفاظ بأي شيء. قد تكون نافذة خاصة، أو التخزين متوقف. لا بأس بذلك.
keep-busy = هناك نافذة أخرى تقوم بذلك. انتظروها أو أغلقوها.
keep-nothing = لم يُحتفظ بأي شيء.
keep-as-before = النسخة السابقة ما زالت كاملة.
keep-removed = تمت الإزالة. سألنا المتصفح مرة أخرى: لا يُحتفظ الآن بأي من صفحات هذا الموقع. وقد يبقى اسم هذا الموقع في سجل التصفح.
keep-remove-failed = لم يُزل المتصفح كل شيء. حاولوا مرة أخرى، أو أزيلوا بيانات هذا الموقع من إعدادات المتصفح.
kept-on = حُفظت هذه النسخة بتاريخ { $date }.
kept-fresh = ربما تغيّرت أرقام منذ ذلك الوقت.
kept-old = مضى على ذلك أكثر من 30 يوماً. قد تكون الأرقام والقواعد غير صحيحة الآن. اجلبوا أحدث الصفحات عندما يكون ذلك آمناً.
kept-clock = ساعة هذا الهاتف تُظهر يوماً أسبق، فلا نستطيع أن نعرف كم عمر هذه النسخة. ربما تغيّرت أرقام.
kept-link = جلب أحدث نسخة أو إزالتها
