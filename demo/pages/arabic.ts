/** The data set has Arabic headlines; this page adds what else its readers see: names of the topics, and the summaries. */
import 'event-timeline';

const TOPICS: Readonly<Record<string, string>> = {
  'Rafah crossing': 'معبر رفح',
  'US–Iran contacts': 'الاتصالات الأمريكية الإيرانية',
  Briefings: 'الإحاطات',
};

const SUMMARIES: Readonly<Record<string, string>> = {
  'rafah-closed':
    'سيطرت القوات الإسرائيلية على الجانب الفلسطيني من المعبر بين غزة ومصر، وظل مغلقًا أمام الحركة المعتادة قرابة عامين.',
  'gaza-ceasefire': 'إعادة فتح معبر رفح أحد شروط مرحلته الأولى.',
  'rafah-two-way-report': 'قالت هيئة بث إسرائيلية إن السلطات تستعد لفتح المعبر في الاتجاهين.',
  'briefing-jan-06': 'قال المتحدث في الإحاطة الأسبوعية لوزارة الخارجية إن قطر تعمل مع الوسطاء لإعادة فتح المعبر.',
  'call-larijani': 'بحث رئيس الوزراء القطري وأمين المجلس الأعلى للأمن القومي الإيراني تهدئة التوتر في المنطقة.',
  'call-araghchi-jan': 'جددت قطر دعمها للحلول السلمية في اتصال مع وزير الخارجية الإيراني.',
  'armada-remark': 'وقال أيضًا إنه يأمل أن تعود إيران إلى المفاوضات.',
  'call-amir-pezeshkian':
    'استعرضا التوتر في المنطقة ومبادرات خفضه. الخبر مؤرخ في 29 يناير، وربما جرى الاتصال قبل ذلك بيوم.',
  'tehran-visit': 'التقى علي لاريجاني ووزير الخارجية الإيراني لبحث خفض التوتر في المنطقة.',
  'regional-contacts':
    'وصف المتحدث اتصالات متواصلة بين جميع أطراف المنطقة في الأيام التي سبقت الإحاطة، دون تحديد بدايتها.',
  'rafah-pilot': 'اختبر تشغيل تجريبي بالتنسيق مع بعثة الاتحاد الأوروبي الحدودية إجراءات المعبر.',
  'rafah-partial-opening': 'يُسمح لعدد محدود بالمغادرة والعودة، ولا تمر المساعدات. غادر نحو 180 شخصًا في الأسبوع الأول.',
  'qatar-rafah-statement': 'أصدرت وزارة الخارجية بيانها مساءً وطالبت بفتح جميع المعابر.',
  'doha-briefing':
    'قال المتحدث إن دول المنطقة كلها تعمل معًا لإعادة الولايات المتحدة وإيران إلى المحادثات، ووصف فتح رفح بأنه إيجابي لكنه غير كافٍ، وأشار إلى أكثر من 20 ألف مريض يحتاجون إلى الإجلاء.',
  'turkiye-talks':
    'ذكرت وسائل إعلام أنها ستعقد في إسطنبول في 6 فبراير؛ وأكد المتحدث وجود اتصالات مع جميع الأطراف دون تفاصيل. ثم نُقل الاجتماع.',
  'venue-report': 'توقع مصدر دبلوماسي إيراني عقد المحادثات في عُمان.',
  'venue-confirmed': 'قال وزير الخارجية الإيراني إن المحادثات ستبدأ نحو العاشرة من صباح الجمعة.',
  'muscat-talks': 'استضافت عُمان الجولة الأولى منذ يونيو 2025.',
  'doha-araghchi': 'رحبت قطر بمفاوضات مسقط.',
  'rafah-first-week': 'أحصى مسؤولون في القطاع أعداد المغادرين منذ الفتح المحدود.',
  'amir-trump-call': 'بحثا خفض التصعيد في المنطقة؛ ووصل علي لاريجاني إلى قطر في اليوم نفسه.',
};

const timeline = document.querySelector('event-timeline')!;
await timeline.ready;
const { events } = timeline.timeline;
timeline.timeline = {
  ...timeline.timeline,
  groups: Object.entries(TOPICS).map(([id, title]) => ({ id, title: { en: id, ar: title } })),
  events: events.map((event) => ({ ...event, summary_ar: SUMMARIES[event.id ?? ''] ?? '' })),
};
