"""Invented pages in many scripts and languages, furniture and all; for the notation see ``genre_dumps``."""

# ruff: noqa: E501 (a line of a dump is a line; vowel signs and wide characters make it longer than it looks)

from __future__ import annotations

from .genre_dumps import page

CHINESE_SIMPLIFIED = page(
    "zh-simplified",
    "zh",
    """
f 网站首页
f 要闻
f 国内
f 社会
f 体育
f 客户端下载
f 登录/注册
F 设为首页 | 加入收藏
m 您当前的位置：首页 > 社会 > 正文
= 青溪镇百年石桥修缮完工 老人们又走上了回家的路
M 2024-05-17 09:26
m 来源：青溪晚报
m 作者：林晓禾
f 字号：大 中 小
f 分享到微信朋友圈
F 我要评论（36）
b 本报讯（记者林晓禾）经过十四个月的修缮，横跨青溪的永安石桥昨天上午重新开放。清晨六点，桥头已经站满了等着过桥的老人，有人还带来了自家蒸的米糕。
b 永安桥建于清代，全长四十一米，共有五个桥拱。去年春天的洪水冲走了东侧的两段栏杆，第三个桥墩也出现了裂缝，镇政府随后封闭了桥面。
C 图为昨天上午重新开放的永安石桥。周明 摄
b “我每天要多走四里路去看我妹妹。”八十二岁的陈阿婆说，她是第一个走过桥的人，“今天我走得很慢，想多看一会儿。”
b 负责修缮的工程师高远介绍，工人们从河底打捞出了六十三块旧石料，几乎全部放回了原来的位置。新补的石头来自同一座山，颜色要过几年才会和旧石一样。
h 不许通车，也不收门票
b 镇长表示，石桥今后只允许行人通过，骑车的人需要下车推行。针对网上关于收取门票的传言，他明确回应说：“这是回家的路，不是景点。”
b 据了解，修缮工程共花费八百七十万元，其中一百二十万元来自居民和在外工作的同乡的捐款。捐款人的名字没有刻在桥上，而是写进了一本放在图书馆的册子里。
F （责任编辑：王小满）
F 扫一扫，手机看新闻
f 相关新闻
T 青溪上游将新建三座小型水文站
T 一位石匠和他修过的二十七座桥
T 镇图书馆征集洪水老照片
f 热门排行
f 1
T 高考期间公交车为考生免费
f 2
T 蓝莓丰收，果农却为冷库发愁
F 网友评论仅供其表达个人看法，并不表明本站立场
f 发表评论
F 版权声明：凡注明来源为本网的作品，未经授权不得转载
F 关于我们 | 广告服务 | 联系我们 | 网站地图
F 京ICP备00000000号-1
""",
    teasers=("青溪上游将新建三座小型水文站", "一位石匠和他修过的二十七座桥"),
)

CHINESE_TRADITIONAL = page(
    "zh-traditional",
    "zh",
    """
F [跳至主要內容](#main)

F   * [即時](https://shanhai.example/realtime)
f   * [政治](https://shanhai.example/politics)
f   * [生活](https://shanhai.example/life)
f   * [娛樂](https://shanhai.example/ent)
F   * [訂閱電子報](https://shanhai.example/newsletter)
F   * [會員登入](https://shanhai.example/login)

m [首頁](https://shanhai.example/) / [生活](https://shanhai.example/life)

= # 末班小火車駛離松嶺 站長最後一次揮旗

m 2024/09/30 18:05　記者許心怡／松嶺報導

F [分享到 Facebook](https://fb.example/s) [分享到 LINE](https://line.example/s) [複製連結](#)

C ![最後一班列車離站時，月台上擠滿了送行的民眾](https://shanhai.example/1.jpg)

b 行駛了六十八年的松嶺線小火車，三十日傍晚開出最後一班車。站長羅文德站在月台上，依照老規矩揮動綠旗，直到車尾的紅燈消失在隧道裡。

b 松嶺線原本用來運送木材，林場關閉之後改載學生和遊客。近十年來乘客逐年減少，公司表示，去年平均每班車只有七名旅客。

R 延伸閱讀：[山區公車大縮水，學生天未亮就出門](https://shanhai.example/bus)

b 「我每天搭這班車上學，搭了六年。」特地請假回來的上班族賴小姐說，她在車上寫完了所有的作業，「字都是歪的，老師一看就知道。」

h ## 車站將改成社區廚房

b 村長說，車站的木造建築已經登錄為歷史建築，明年起會交給村裡的婦女會經營，平日供餐給獨居老人，假日開放給旅客。

b 至於鐵軌，一半會拆除，另一半保留作為步道。鐵道迷希望留下一輛車廂，公司回應正在評估經費。

b 羅文德今年六十四歲，在松嶺站工作了四十年。記者問他明天要做什麼，他想了一下說：「睡到火車不會來的時候。」

F [ 我要留言 ](#comments)

f ## 相關新聞

T [九十歲阿嬤收藏四千張車票，一張都捨不得丟](https://shanhai.example/tickets)

T [松嶺茶園首度開放夜間採茶](https://shanhai.example/tea)

F ## 熱門新聞

T [颱風外圍環流影響，山區週末防大雨](https://shanhai.example/rain)

F 點我下載APP，看更多在地新聞

F [隱私權政策](/privacy) [服務條款](/terms) [廣告刊登](/ad) [聯絡我們](/contact)

F © 山海日報 版權所有 請勿任意轉載
""",
    teasers=("九十歲阿嬤收藏四千張車票，一張都捨不得丟", "松嶺茶園首度開放夜間採茶"),
)

JAPANESE = page(
    "ja",
    "ja",
    """
f 本文へスキップ
f ニュース
f スポーツ
f 経済
f 地域
f 速報・新着一覧
f 紙面ビューアー
f ログイン
f 有料会員登録
m 地域
= 「最後の豆腐屋」閉店へ　浜名町で七十年、味を継ぐのは中学生？
M 2024年2月8日 6時00分
m 小林千夏
f シェア
f ブックマーク
f 印刷する
b 港町の浜名町で七十年続いた「松田豆腐店」が三月末で店を閉じる。店主の松田清さん（81）が腰を痛め、毎朝二時からの仕込みが難しくなったためだ。町に豆腐屋はもう一軒も残らない。
b 松田さんは十一歳のときから父の手伝いを始めた。多い日には五百丁を売り、自転車で三つの集落を回った。「ラッパの音で時計を合わせる人もいたよ」と笑う。
C 仕込みをする松田清さん＝浜名町、小林千夏撮影
b 店を閉じると聞いて、毎朝通い始めた子がいる。近くに住む中学二年の大西葵さん（14）だ。登校前の一時間、大豆を洗い、型に布を敷く。作り方はすべてノートに書き留めている。
h 「にがりは耳で聞く」
b 一番難しいのは、にがりを入れる瞬間だという。松田さんは「目で見ちゃいけない。鍋の音が低くなったら入れる」と教える。大西さんはまだ一度しか成功していない。
b 町は空き店舗を活用する補助金の対象に豆腐店を加えることを検討している。担当者は「道具が残るうちに、引き継ぐ人を探したい」と話す。
b 大西さんは高校を出たら店を開きたいと考えている。松田さんの答えは短い。「じゃあ、それまで生きていなきゃいかんな」
F この記事は有料記事です
F 無料期間中に解約した場合、料金はかかりません
f 関連ニュース
T 廃校の給食室がパン工房に　卒業生三人が起業
T 浜名港の朝市、十年ぶりに復活
T 祖母のみそを売る高校生、初日に完売
F アクセスランキング
f 1
T 国道のトンネルで照明が全て消える　けが人なし
f 2
T 八十八歳の郵便配達員、引退の朝
F おすすめのコンテンツ
F メールマガジンを購読する
F 公式ＳＮＳアカウント
f サイトポリシー
F 特定商取引法に基づく表記
F Copyright © 浜名新聞社 無断複製・転載を禁じます
""",
    teasers=("廃校の給食室がパン工房に　卒業生三人が起業", "浜名港の朝市、十年ぶりに復活"),
)

KOREAN = page(
    "ko",
    "ko",
    """
f 본문 바로가기

f 전체메뉴 닫기

f 정치

f 경제

f 사회

f 문화

f 구독신청

F 로그인 | 회원가입

m 홈 > 사회 > 지역

= 등대지기 없는 등대에 마지막 밤이 왔다…솔섬 주민들 촛불 배웅

m 입력 2024-11-21 18:30

M 수정 2024-11-21 19:02

m 한서윤 기자

F 페이스북 공유

F 카카오톡 공유

F 글자크기 설정

f 댓글 14

C ▲ 21일 저녁 솔섬 등대 앞에 모인 주민들이 촛불을 들고 있다. 사진=솔섬면 제공

b 아흔두 해 동안 사람이 지켜 온 솔섬 등대가 21일 밤을 끝으로 무인화된다. 주민 육십여 명은 이날 저녁 등대 앞에 모여 촛불을 켜고 마지막 등대지기 오재석(59) 씨를 배웅했다.

b 오 씨는 스물여섯 살에 솔섬에 들어와 서른세 해를 혼자 살았다. 태풍이 불던 해에는 손전등을 들고 밤새 난간에 서서 어선 네 척을 포구로 이끌었다.

b 그는 “기계는 잠들지 않으니 저보다 나을 것”이라면서도 “다만 기계는 배 이름을 부르지 못한다”고 말했다.

f 광고

h 밥상은 그대로 남긴다

b 해양수산청은 숙소를 철거하려던 계획을 바꿔 작은 전시관으로 쓰기로 했다. 오 씨가 쓰던 밥상과 라디오, 손으로 적은 날씨 일지 서른세 권이 그대로 놓인다.

b 마을 이장 문복순 씨는 “밤에 불이 깜박이면 이제는 누가 잘 있느냐고 물어볼 데가 없다”며 눈시울을 붉혔다.

b 등대는 22일부터 육지의 관제실에서 원격으로 관리된다. 오 씨는 내년 봄까지 섬에 머물며 전시관 정리를 도울 예정이다.

F 저작권자 © 솔바다일보 무단전재 및 재배포 금지

f 관련기사

T 뱃길 끊긴 섬마을에 드론 우편 온다

T 폐교 운동장에서 열린 여든 살 동창들의 운동회

F 많이 본 뉴스

T 시내버스 요금 내년 3월부터 백 원 오른다

T 우리 동네 빵집은 왜 화요일에만 문을 열까

F 뉴스레터 구독하기

F 회사소개 | 광고문의 | 개인정보처리방침 | 청소년보호정책 | 고충처리인

F 등록번호: 전남 아 00000 | 발행인: 김솔바다 | 편집인: 이해송
""",
    teasers=("뱃길 끊긴 섬마을에 드론 우편 온다", "폐교 운동장에서 열린 여든 살 동창들의 운동회"),
)

THAI = page(
    "th",
    "th",
    """
F ข้ามไปยังเนื้อหาหลัก
f หน้าแรก
f ข่าวทั่วไทย
f การเมือง
f กีฬา
f ดูดวงรายวัน
f สมัครสมาชิก
f เข้าสู่ระบบ
m หน้าแรก > ข่าว > ภูมิภาค
= ชาวบ้านบางคลองรวมเงินซื้อเรือเก่าคืน ตั้งเป็นห้องสมุดลอยน้ำแห่งแรกของจังหวัด
M 12 มี.ค. 2567 14:20 น.
m โดย ทีมข่าวภูมิภาค
f แชร์ข่าวนี้
F คัดลอกลิงก์
b ชาวบ้านตำบลบางคลองกว่าสองร้อยครอบครัวร่วมกันลงขันซื้อเรือโดยสารเก่าที่กำลังจะถูกขายเป็นเศษเหล็ก แล้วดัดแปลงเป็นห้องสมุดลอยน้ำ เปิดให้บริการวันแรกเมื่อวานนี้ท่ามกลางเสียงหัวเราะของเด็กๆ
b เรือไม้ลำนี้เคยรับส่งนักเรียนและแม่ค้ามานานกว่าสี่สิบปี ก่อนจะจอดทิ้งไว้ใต้สะพานหลังถนนสายใหม่สร้างเสร็จ เจ้าของเดิมตั้งราคาไว้แปดหมื่นบาท แต่ลดให้เหลือห้าหมื่นเมื่อรู้ว่าจะนำไปทำอะไร
b นางสาวพิมพ์ใจ แก้วสายชล ครูโรงเรียนประถมในตำบล กล่าวว่า หนังสือเกือบสามพันเล่มได้รับบริจาคมาจากทั่วประเทศ บางเล่มมีจดหมายสอดมาด้วย เด็กๆ จึงแย่งกันเปิดดูก่อนอ่านเสียอีก
f โฆษณา
h จอดเทียบท่าวันละหมู่บ้าน
b เรือจะแล่นไปตามคลองและจอดวันละหนึ่งหมู่บ้าน ผู้สูงอายุที่อ่านหนังสือไม่สะดวกสามารถฟังอาสาสมัครอ่านให้ฟังบนดาดฟ้าได้ในช่วงเย็น
b นายสมหมาย คนขับเรือวัยเจ็ดสิบสองปีซึ่งเคยขับเรือลำนี้มาตั้งแต่หนุ่ม รับหน้าที่เดิมโดยไม่ขอค่าแรง เขาบอกว่าเสียงเครื่องยนต์ยังเหมือนเดิม มีแต่ผู้โดยสารที่เงียบลง
b องค์การบริหารส่วนตำบลสัญญาว่าจะช่วยออกค่าน้ำมันเป็นเวลาหนึ่งปี หลังจากนั้นชาวบ้านจะจัดตลาดนัดริมคลองทุกเดือนเพื่อหาเงินมาดูแลเรือต่อไป
F อ่านข่าวเพิ่มเติม
F ข่าวที่เกี่ยวข้อง
T คลองบางคลองใสขึ้นในรอบสิบปี พบกุ้งแม่น้ำกลับมาวางไข่
T ครูเกษียณปั่นจักรยานสอนหนังสือเด็กบนดอย
F ข่าวยอดนิยม
T ฝนหลงฤดูทำนาเกลือเสียหายนับพันไร่
F ติดตามเราได้ที่ไลน์ออฟฟิเชียล
F เว็บไซต์นี้ใช้คุกกี้เพื่อเพิ่มประสบการณ์ที่ดีในการใช้งาน
F ยอมรับทั้งหมด
F นโยบายความเป็นส่วนตัว
F ติดต่อโฆษณา
F สงวนลิขสิทธิ์ © 2567 บริษัท ข่าวริมคลอง จำกัด
""",
    teasers=(
        "คลองบางคลองใสขึ้นในรอบสิบปี พบกุ้งแม่น้ำกลับมาวางไข่",
        "ครูเกษียณปั่นจักรยานสอนหนังสือเด็กบนดอย",
    ),
)

ARABIC = page(
    "ar",
    "ar",
    """
F تخطى إلى المحتوى
F القائمة الرئيسية
f أخبار
f اقتصاد
f رياضة
f ثقافة
f البث المباشر
f تسجيل الدخول
m الرئيسية / ثقافة
= مكتبة على ظهر جمل تعود إلى قرى وادي السدر بعد غياب عشرين عامًا
m سلمى الخطيب
M نشر في: 6 أبريل 2024 - 11:45
M آخر تحديث: 6 أبريل 2024 - 13:10
F شارك عبر واتساب
f نسخ الرابط
f حجم الخط
b عادت المكتبة المتنقلة إلى قرى وادي السدر هذا الأسبوع، لا على عجلات بل على ظهر جمل اسمه «صابر». يحمل الجمل صندوقين من الخشب فيهما مئتا كتاب، ويقطع في كل رحلة أربعين كيلومترًا.
b وكانت المكتبة قد توقفت قبل عشرين عامًا حين جرف السيل الطريق الوحيد المؤدي إلى الوادي. ومنذ ذلك الحين صار أقرب كتاب على بعد ست ساعات سيرًا على الأقدام.
b وقالت المعلمة المتقاعدة نورة العلي، صاحبة الفكرة، إن أول ما طلبه الأطفال كان كتابًا عن البحر، مضيفة: «لم ير أحد منهم البحر، لكنهم جميعًا يعرفون كيف يرسمونه».
f إعلان
h صندوق للكبار وآخر للصغار
b ويضم الصندوق الأول قصصًا مصورة ومعاجم مبسطة، بينما خصص الثاني للروايات وكتب الزراعة. ويحق لكل أسرة أن تستعير ثلاثة كتب حتى موعد الرحلة التالية.
b وأوضح صاحب الجمل، الحاج مسعود، أنه لا يتقاضى أجرًا عن الرحلة، وأن «صابر» صار يتوقف من تلقاء نفسه أمام بيت المرأة التي تعطيه التمر.
R اقرأ أيضًا: كيف حفظت نساء الوادي أسماء النجوم في أغانيهن
b وتأمل البلدية في إصلاح الطريق قبل نهاية العام المقبل. لكن نورة تقول إنها لن تستبدل الجمل بسيارة، لأن الأطفال يسمعون جرسه من بعيد فيخرجون لاستقباله.
F مواضيع ذات صلة
T افتتاح أول ناد للقراءة في واحة النخيل
T خطاط يكتب رسائل الناس مجانًا أمام مكتب البريد
f الأكثر قراءة
T أسعار زيت الزيتون ترتفع للشهر الثالث
T لماذا هجر النحالون سفوح الجبل هذا الربيع؟
f التعليقات (9)
f أضف تعليقك
F اشترك في نشرتنا البريدية ليصلك كل جديد
F نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا
F من نحن | اتصل بنا | سياسة الخصوصية | أعلن معنا
F جميع الحقوق محفوظة لصحيفة الوادي © 2024
""",
    between="\n\n",
    teasers=("افتتاح أول ناد للقراءة في واحة النخيل", "خطاط يكتب رسائل الناس مجانًا أمام مكتب البريد"),
)

HEBREW = page(
    "he",
    "he",
    """
F דלג לתוכן העמוד
f חדשות
f כלכלה
f ספורט
f אוכל
f המייל האדום
F התחברות למנויים
f רכישת מינוי
= הסנדלר האחרון ברחוב הגפן תולה את הפטיש: "הנעליים של היום לא רוצות שיתקנו אותן"
b אחרי 54 שנים סוגר יעקב מזרחי את הסנדלרייה הקטנה שלו. השכנים מנסים לשכנע אותו להישאר, והוא מנסה לשכנע אותם לקנות נעלי עור
m מאת: תמר אלון
M עודכן: 14.07.24, 08:15
F שתפו בפייסבוק
F שלחו בוואטסאפ
f הדפסה
f 22 תגובות
b בארבע וחצי בבוקר, כשרחוב הגפן עוד ישן, יעקב מזרחי כבר מדליק את המנורה מעל שולחן העבודה. כך עשה בכל יום מאז 1970, וכך יעשה עד סוף החודש, שבו תיסגר הסנדלרייה האחרונה בשכונה.
b את המקצוע למד מדודו, שלימד אותו קודם כול לשבת. "שנה שלמה רק ישבתי והסתכלתי", הוא מספר. "בסוף השנה הוא נתן לי מסמר אחד ואמר: אל תבזבז".
C יעקב מזרחי בחנות ברחוב הגפן. "ישבתי והסתכלתי" (צילום: אורי סלע)
b בשנות השמונים עבדו אצלו שלושה שוליות והתור הגיע עד פינת הרחוב. היום נכנסים בממוצע ארבעה לקוחות ביום, ושניים מהם רוצים רק לשאול איפה הדואר.
h הקופסה של מי ששכחו לחזור
b על המדף העליון מונחים 63 זוגות נעליים שבעליהם מעולם לא באו לאסוף. לכל זוג קשור פתק עם שם ותאריך, והישן ביותר הוא ממרץ 1981. מזרחי מתכוון לטלפן לכולם לפני שיסגור.
b בעירייה אמרו בתגובה כי יבחנו אפשרות להשאיר במקום סדנה ללימוד מלאכות יד. בינתיים אספו תושבי השכונה יותר מאלף חתימות.
b "שיבואו", אומר מזרחי ומחזיר את הפטיש למקומו. "אבל שיבואו עם נעליים".
F מצאתם טעות בכתבה? דווחו לנו
F כתבות נוספות שאולי יעניינו אתכם
T הגנן שמגדל תותים על גג התחנה המרכזית
T בית הקולנוע הישן ייפתח מחדש עם סרט אילם אחד
F הנצפות ביותר
T הרכבת הקלה תשבות ביום ראשון בבוקר
f ממומן
F הירשמו לניוזלטר היומי שלנו
F תנאי שימוש | מדיניות פרטיות | הצהרת נגישות | פרסמו אצלנו
F כל הזכויות שמורות לעיתון השכונה
""",
    teasers=("הגנן שמגדל תותים על גג התחנה המרכזית", "בית הקולנוע הישן ייפתח מחדש עם סרט אילם אחד"),
)

PERSIAN = page(
    "fa",
    "fa",
    """
f [پرش به محتوا](#content)

F   * [صفحه نخست](https://kuchak.example/)
f   * [سیاسی](https://kuchak.example/siasi)
f   * [اقتصادی](https://kuchak.example/eghtesad)
f   * [ورزشی](https://kuchak.example/varzesh)
F   * [پربازدیدترین‌ها](https://kuchak.example/top)
F   * [جستجوی پیشرفته](https://kuchak.example/search)

M کد خبر: ۴۸۱۲۷۷

M تاریخ انتشار: ۲۲ شهریور ۱۴۰۳ - ۱۰:۳۵

m اجتماعی » محیط زیست

= # بازگشت درناها به تالاب سپیدرود پس از یازده سال

b با پر شدن دوباره تالاب سپیدرود، نخستین دسته درناهای مهاجر پس از یازده سال به این منطقه بازگشتند. محیط‌بانان صبح پنجشنبه چهل‌ودو پرنده را شمارش کردند.

C ![درناها در تالاب سپیدرود](https://kuchak.example/dorna.jpg)

b این تالاب در سال‌های خشکسالی به زمینی ترک‌خورده تبدیل شده بود. اهالی چهار روستای اطراف دو سال پیش پذیرفتند که بخشی از سهم آب شالیزارهای خود را به آن بازگردانند.

b مریم شفیعی، کارشناس حفاظت از پرندگان، گفت: «هیچ‌کس به درناها خبر نداده بود. آن‌ها هر سال از بالای این‌جا می‌گذشتند و نگاه می‌کردند، امسال فرود آمدند.»

h ## سهم آب در برابر گردشگر

b کشاورزانی که از آب خود گذشته‌اند، حالا از درآمد بازدیدکنندگان سهم می‌برند. هر خانواده در نوروز گذشته به طور میانگین هشت میلیون تومان دریافت کرده است.

b با این حال نگرانی‌ها تمام نشده است. به گفته رئیس شورای روستا، اگر زمستان پیش رو هم کم‌باران باشد، باید دوباره میان برنج و پرنده یکی را انتخاب کرد.

b قرار است برج دیدبانی چوبی تازه‌ای تا پایان ماه در ساحل شمالی ساخته شود. ورود به جزیره میانی تالاب تا پایان فصل مهاجرت ممنوع است.

F [ارسال به دوستان](#) [نسخه چاپی](#) [کوتاه کردن پیوند](#)

F ## اخبار مرتبط

T [شالیکاران گیلان به کشت کم‌آب روی آوردند](https://kuchak.example/shali)

T [نجات یک پلیکان زخمی به دست دانش‌آموزان روستا](https://kuchak.example/pelikan)

F ## نظرات کاربران

F نظرات حاوی توهین منتشر نخواهد شد.

F نام شما | ایمیل شما | * نظر

F [درباره ما](/about) [تماس با ما](/contact) [آرشیو](/archive) [پیوندها](/links)

F تمامی حقوق این سایت محفوظ است و نقل مطالب با ذکر منبع بلامانع است.
""",
    teasers=("شالیکاران گیلان به کشت کم‌آب روی آوردند", "نجات یک پلیکان زخمی به دست دانش‌آموزان روستا"),
)

HINDI = page(
    "hi",
    "hi",
    """
F मुख्य सामग्री पर जाएं
f होम
f देश
f खेल
f मनोरंजन
f वीडियो देखें
f ई-पेपर
F ऐप डाउनलोड करें
m हिंदी न्यूज़ / राज्य / पहाड़
= अस्सी साल की दादी ने पहली बार दिया इम्तिहान, पूरा गांव पहुंचा स्कूल
m लेखक: कविता रावत
M प्रकाशित: 19 मई 2024, 07:42 AM
M अपडेटेड: 19 मई 2024, 09:10 AM
F व्हाट्सऐप पर शेयर करें
f फॉलो करें
f खबरें सुनें
b देवधार गांव की अस्सी साल की भागीरथी देवी शनिवार को जब कलम और चश्मा लेकर स्कूल पहुंचीं, तो उनके पीछे-पीछे पूरा गांव चल रहा था। उन्होंने साक्षरता परीक्षा के तीनों पर्चे दिए और समय से दस मिनट पहले उठ गईं।
b भागीरथी देवी ने दो साल पहले अपनी पोती की किताबों से पढ़ना शुरू किया था। वह बताती हैं कि जब भी डाकिया चिट्ठी लाता था, उसे पढ़वाने के लिए उन्हें तीन घर छोड़कर जाना पड़ता था।
b उन्होंने हंसते हुए कहा, “अब मैं अपनी चिट्ठी खुद पढ़ूंगी, और पड़ोसियों की भी।” स्कूल की अध्यापिका के मुताबिक उनकी लिखावट कक्षा में सबसे सुंदर है।
f विज्ञापन
h रात की कक्षा में बीस महिलाएं
b अब गांव के पंचायत घर में हर शाम सात बजे कक्षा लगती है, जिसमें बीस महिलाएं पढ़ती हैं। बिजली चली जाए तो लालटेन जला ली जाती है, लेकिन छुट्टी नहीं होती।
b जिला शिक्षा अधिकारी ने बताया कि परीक्षा का परिणाम अगले महीने आएगा। पास होने वालों को प्रमाण पत्र के साथ पुस्तकालय की सदस्यता भी मुफ्त दी जाएगी।
R यह भी पढ़ें: पहाड़ के इस स्कूल में घंटी नहीं, नदी बताती है समय
b परीक्षा के बाद भागीरथी देवी ने बच्चों को गुड़ बांटा। उनसे पूछा गया कि आगे क्या पढ़ेंगी, तो जवाब मिला कि अब वह रेलगाड़ी का टाइम टेबल पढ़ना चाहती हैं।
F संबंधित खबरें
T दो गांवों के बीच झूला पुल बनकर तैयार, अब नहीं डूबेगा रास्ता
T पहाड़ी आलू को मिली नई पहचान, किसानों के चेहरे खिले
f ट्रेंडिंग
T गर्मी ने तोड़ा बीस साल का रिकॉर्ड
F ताजा खबरों के लिए हमारे न्यूज़लेटर को सब्सक्राइब करें
F लेखक के बारे में
F कविता रावत बारह साल से पहाड़ की खबरें लिख रही हैं।
F हमारे बारे में | विज्ञापन दें | गोपनीयता नीति | संपर्क करें
F सर्वाधिकार सुरक्षित © 2024 पहाड़ समाचार
""",
    teasers=(
        "दो गांवों के बीच झूला पुल बनकर तैयार, अब नहीं डूबेगा रास्ता",
        "पहाड़ी आलू को मिली नई पहचान, किसानों के चेहरे खिले",
    ),
)

RUSSIAN = page(
    "ru",
    "ru",
    """
F Перейти к основному содержанию

F Лента новостей | Политика | Общество | Спорт | Спецпроекты

F Вход | Регистрация | Подписка на газету

m Общество

m 16:48, 3 октября 2024

= Школьники из Берёзовска собрали обсерваторию из старой водонапорной башни

m Автор: Игорь Сомов

F Поделиться ВКонтакте | Телеграм | Одноклассники

C Купол обсерватории над бывшей водонапорной башней. Фото: Анна Лебедь

b Старая водонапорная башня на окраине Берёзовска, которую собирались снести, снова нужна городу. Ученики местной школы вместе с учителем физики Павлом Громовым превратили её в обсерваторию, и в минувшую пятницу в неё впервые пустили посетителей.

b Башню построили в 1911 году для паровозного депо. Последние сорок лет она стояла пустой, и внутри, по словам ребят, жили только галки. Галкам на соседнем тополе повесили четыре новых скворечника.

b Зеркало телескопа школьники шлифовали сами полтора года. «Первое мы уронили, — признаётся одиннадцатиклассница Вера Тихонова. — Второе получилось лучше, потому что мы уже ничего не боялись».

b Купол, который поворачивается на роликах от магазинных тележек, сварили на вагоноремонтном заводе. Денег за работу завод не взял, но попросил назвать в его честь какую-нибудь звезду.

f Реклама

h Кометы по субботам

b По субботам, если небо ясное, башня будет открыта для всех желающих. Вход бесплатный, однако записываться нужно заранее: на площадке помещается не больше двенадцати человек.

b Администрация города обещает погасить на время наблюдений фонари на двух ближайших улицах. Жители, как выяснил корреспондент, не возражают: говорят, что давно не видели Млечного Пути.

F Читайте также:

T Последний паровоз Берёзовска отремонтируют к юбилею дороги

T Почему в областном центре перестали мыть окна трамваев

F Нашли опечатку? Выделите её и нажмите Ctrl + Enter

F Подпишитесь на наш канал, чтобы не пропустить главное

f Комментарии (18)

F Гость: Молодцы ребята, а у нас башню просто разобрали на кирпич.

F Редакция не несёт ответственности за мнения, высказанные в комментариях.

F О проекте | Рекламодателям | Вакансии | Правовая информация

F Свидетельство о регистрации СМИ Эл № ФС00-00000. 16+

F При полном или частичном использовании материалов ссылка обязательна.
""",
    wrap=80,
    teasers=(
        "Последний паровоз Берёзовска отремонтируют к юбилею дороги",
        "Почему в областном центре перестали мыть окна трамваев",
    ),
)

GREEK = page(
    "el",
    "el",
    """
F Μετάβαση στο περιεχόμενο
f Πολιτική
f Οικονομία
f Κόσμος
f Αθλητικά
f Ροή ειδήσεων
F Πρωτοσέλιδα εφημερίδων
f Σύνδεση
m Αρχική » Ελλάδα
= Το καφενείο της Πλατάνας έκλεισε και το άνοιξαν ξανά οι μαθητές
M 27.01.2024 | 13:58
m Της Δάφνης Μελά
F Κοινοποίηση στο Facebook
F Αντιγραφή συνδέσμου
F Μέγεθος γραμμάτων
b Όταν ο
+ Μπάρμπα-Λευτέρης
+ κατέβασε για τελευταία φορά τα ρολά του καφενείου, το χωριό Πλατάνα έμεινε χωρίς το μοναδικό μέρος όπου μπορούσε κανείς να ζεσταθεί τον χειμώνα. Τρεις εβδομάδες αργότερα τα ρολά σηκώθηκαν πάλι.
b Πίσω από τον πάγκο στέκονται πλέον δεκατέσσερις μαθητές του γυμνασίου, που δουλεύουν με βάρδιες μετά το σχολείο. Ο λογαριασμός γράφεται στον μαυροπίνακα και πληρώνει όποιος μπορεί.
b «Στην αρχή μας έκαναν παρατηρήσεις για τον καφέ», λέει η δεκαπεντάχρονη Ελένη. «Τώρα μας κάνουν παρατηρήσεις μόνο για τη μουσική».
f ΔΙΑΦΗΜΙΣΗ
h Μάθημα ταβλιού και πληκτρολογίου
b Οι ηλικιωμένοι μαθαίνουν στα παιδιά τάβλι και τα παιδιά τούς δείχνουν πώς να κλείνουν ραντεβού με τον γιατρό από το κινητό. Σύμφωνα με τον πρόεδρο της κοινότητας, οι ουρές στο αγροτικό ιατρείο έχουν ήδη μειωθεί στο μισό.
b Ο Μπάρμπα-Λευτέρης, που έχει κλείσει τα ογδόντα τρία, περνάει κάθε πρωί για έλεγχο. Κάθεται στο τραπέζι δίπλα στη σόμπα και παραγγέλνει, όπως λέει, για πρώτη φορά στη ζωή του.
b Τα έσοδα του πρώτου μήνα έφτασαν τα 312 ευρώ. Με αυτά αγοράστηκαν ξύλα, δύο καινούργιες καρέκλες και ένα επιτραπέζιο παιχνίδι από το οποίο λείπει ήδη ένα πιόνι.
F Ακολουθήστε μας στο Google News και μάθετε πρώτοι όλες τις ειδήσεις
f Διαβάστε επίσης
T Το σχολείο με τους δύο μαθητές κέρδισε διαγωνισμό ρομποτικής
T Επιστρέφει το τρένο στη γραμμή του κάμπου
T Χιόνια μέχρι τη θάλασσα: Η πρόγνωση για το ΣαββατοκύριακοΠτώση της θερμοκρασίας έως και δέκα βαθμούς προβλέπει η μετεωρολογική υπηρεσία από το βράδυ της …
f Δημοφιλή
T Γιατί οι μέλισσες του Κάμπου δεν κοιμήθηκαν φέτος
F Εγγραφείτε στο newsletter μας
F Χρησιμοποιούμε cookies για να σας προσφέρουμε την καλύτερη εμπειρία στη σελίδα μας.
F Όροι χρήσης | Πολιτική απορρήτου | Ταυτότητα | Επικοινωνία
F Με την επιφύλαξη παντός δικαιώματος © Νέα του Κάμπου
""",
    teasers=(
        "Το σχολείο με τους δύο μαθητές κέρδισε διαγωνισμό ρομποτικής",
        "Επιστρέφει το τρένο στη γραμμή του κάμπου",
    ),
)

TURKISH = page(
    "tr",
    "tr",
    """
F Ana içeriğe geç

f • Gündem
f • Ekonomi
f • Spor
f • Yaşam
F • Son Dakika Haberleri
F • Yazarlarımız
f • Üye Girişi

m Haberler > Yaşam

= Balıkçının denizde bulduğu çan, elli yıl sonra okuluna döndü

m Haber: Zeynep Arıkan
M Giriş Tarihi: 8 Aralık 2024 10:14
M Güncelleme Tarihi: 8 Aralık 2024 12:37

f Haberi paylaş
f Yazdır
f A+ A-

b Çamlıkoy'da ağlarını çeken balıkçı Hasan Tunalı, geçen salı balık yerine on iki kiloluk bronz bir çanla karşılaştı. Çanın üzerindeki yosun temizlenince altından köy okulunun adı çıktı.

b Çan, 1974 yılındaki sel sırasında okulun avlusundan sürüklenmiş ve bir daha bulunamamıştı. O günden sonra ders saatlerini, müdürün elindeki tencereye vuran bir kepçe haber veriyordu.

b “Ağ o kadar ağırdı ki orkinos sandım,” diyen Tunalı, çanı o gün öğleden sonra kamyonetle okula götürdü. Yolun iki yanına dizilen köylüler onu alkışlarla karşıladı.

f REKLAM

h Aynı ses, aynı bahçe

b Çanı yerine asan kişi, sel olduğunda beşinci sınıfta okuyan emekli demirci İsmet Kara oldu. Kara, “Sesini duyunca ellerim titredi, geç kaldım sandım,” dedi.

b Okul müdürü, çanın bundan sonra yalnızca ilk ve son ders için çalınacağını söyledi. Kepçe ise camlı bir dolapta sergilenecek.

b Müze yetkilileri çanı incelemek istiyor. Köy muhtarı buna karşı çıkmıyor, ancak incelemenin yaz tatilinde yapılmasını şart koşuyor.

F İLGİLİ HABERLER

T Çamlıkoy sahilinde yüz yıllık iskele onarılıyor
T Kıyı bekçileri gönüllü arıyor, başvurular pazartesi başlıyor

f ÇOK OKUNANLAR

T Köprü geçiş ücretlerine yeni yıl ayarı
T Kedisini arayan profesör mahalleyi ayağa kaldırdı

f Yorumlar

F Yorum yapabilmek için üye girişi yapmanız gerekmektedir.

F Haberlerden ilk siz haberdar olmak için bültenimize abone olun

F Sitemizde çerezler kullanılmaktadır. Ayrıntılı bilgi için aydınlatma metnini inceleyin.

F Künye | İletişim | Gizlilik Politikası | Reklam Ver

F Tüm hakları saklıdır © Kıyı Postası
""",
    teasers=(
        "Çamlıkoy sahilinde yüz yıllık iskele onarılıyor",
        "Kıyı bekçileri gönüllü arıyor, başvurular pazartesi başlıyor",
    ),
)

VIETNAMESE = page(
    "vi",
    "vi",
    """
F [Chuyển đến nội dung chính](#main)

F [Trang chủ](https://songque.example/) [Thời sự](https://songque.example/thoi-su) [Kinh doanh](https://songque.example/kinh-doanh) [Thể thao](https://songque.example/the-thao) [Rao vặt](https://songque.example/rao-vat)

F [Đăng nhập](https://songque.example/dang-nhap) [Đăng ký](https://songque.example/dang-ky)

m Thứ bảy, 15/6/2024, 06:30 (GMT+7)

= # Người đàn ông ba mươi năm vá đường không công ở cù lao Sậy

F [Chia sẻ bài viết](#) [Lưu tin](#) [Cỡ chữ](#)

b **Suốt ba mươi năm qua, sáng nào ông Tư Lành cũng đẩy chiếc xe cút kít chở đất đá đi vá những ổ gà trên con đường duy nhất của cù lao Sậy.**

b Năm nay ông bảy mươi mốt tuổi, lưng đã còng, nhưng vẫn dậy từ bốn giờ. Ông bảo phải vá xong trước khi lũ trẻ đạp xe đi học, nếu không chúng sẽ ngã.

C ![Ông Tư Lành bên chiếc xe cút kít tự đóng](https://songque.example/tu-lanh.jpg)

C Ông Tư Lành bên chiếc xe cút kít tự đóng. Ảnh: Minh Khuê

b Câu chuyện bắt đầu từ một đêm mưa năm 1994, khi con gái ông lên cơn sốt. Chiếc xe lôi chở bé ra bến phà sập ổ gà, và chuyến phà cuối cùng đã rời bến mất mười phút trước đó. Cô bé may mắn qua khỏi.

R Xem thêm: [Chuyến phà cuối cùng ở bến Cây Bàng](https://songque.example/pha)

b "Tôi đâu có làm gì lớn", ông cười. "Có cái lỗ thì mình lấp, vậy thôi. Mai mưa nó lại có lỗ khác".

h ## Con đường mới mang tên cũ

b Tháng trước, huyện quyết định đổ bê tông toàn bộ bốn cây số đường. Người dân góp được gần hai trăm triệu đồng, còn lại do ngân sách chi trả. Công trình dự kiến hoàn thành trước mùa nước nổi.

b Khi được hỏi sẽ làm gì lúc đường không còn ổ gà, ông Tư chỉ tay ra bờ kênh. Ở đó, cây cầu khỉ đang mục mất hai nhịp.

m **Minh Khuê**

f ## Tin liên quan

T [Cô giáo chèo ghe chở sách vào vùng lũ](https://songque.example/co-giao)

T [Cù lao Sậy lần đầu có bác sĩ thường trú](https://songque.example/bac-si)

f ## Đọc nhiều nhất

T [Giá sầu riêng giảm mạnh vì được mùa](https://songque.example/sau-rieng)

F ## Ý kiến bạn đọc (27)

F Vui lòng đăng nhập để gửi bình luận

F Nhận bản tin miễn phí qua email mỗi sáng

F [Giới thiệu](/gt) [Liên hệ quảng cáo](/qc) [Điều khoản sử dụng](/dk) [RSS](/rss)

F Giấy phép số 000/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin từ website này.
""",
    teasers=("Cô giáo chèo ghe chở sách vào vùng lũ", "Cù lao Sậy lần đầu có bác sĩ thường trú"),
)

ICELANDIC = page(
    "is",
    "is",
    """
f Fara í efni
f Innlent
f Erlent
f Íþróttir
f Menning
F Minningargreinar
f Áskrift
f Innskráning
m Innlent
= Hundrað ára gömul rétt endurhlaðin í Fossdal og féð skilaði sér strax
m Sigrún Ósk Eiríksdóttir
M Birt 14. september 2024 kl. 17:20
F Deila á Facebook
f Deila á X
F Senda í tölvupósti
b Réttað var í Fossdal á laugardag í fyrsta sinn í þrettán ár. Gamla réttin, sem hlaðin var úr grjóti árið 1921, hrundi að hluta í jarðskjálfta og sveitungar hafa síðan rekið fé sitt í næsta dal.
b Um fjörutíu sjálfboðaliðar unnu við endurhleðsluna í sumar undir stjórn Bjarna Þórðarsonar hleðslumanns. Hann segir að hver steinn hafi verið númeraður en að tölurnar hafi skolast burt í fyrstu rigningunni.
b „Þá urðum við bara að spyrja steinana,“ segir Bjarni og hlær. „Þeir vita yfirleitt best sjálfir hvar þeir eiga að vera.“
C Um sjö hundruð manns komu saman í réttinni á laugardag. Mynd: Hrafn Jónsson
h Börnin fengu sinn eigin dilk
b Nærri tvö þúsund fjár komu af fjalli og gekk smalamennskan vel þrátt fyrir þoku á föstudag. Yngstu gangnamennirnir voru níu ára og fengu í fyrsta sinn sérstakan dilk til að draga í.
b Kvenfélagið seldi kjötsúpu fyrir rúmlega sex hundruð þúsund krónur og rennur ágóðinn í viðhald réttarinnar. Súpan kláraðist klukkan þrjú, að sögn formannsins, og kaffið skömmu síðar.
b Næsta verkefni sveitunganna er gamla brúin yfir Fossá. Þar þarf þó annað og meira en grjót og góðan vilja, því Vegagerðin á eftir að samþykkja teikningarnar.
f Auglýsing
F Tengdar fréttir
T Brúin yfir Fossá lokuð þyngri bílum fram á vor
T Þokan tafði göngur á Austurheiði
f Mest lesið
f 1
T Hvalreki í Grýtuvík vekur athygli ferðamanna
f 2
T Sundlaugin opnuð á ný eftir viðgerð á heita pottinum
F Skráðu þig á póstlista og fáðu helstu fréttir vikunnar
F Við notum vafrakökur til að bæta upplifun þína á vefnum
F Samþykkja allar
f Ritstjórn
F Persónuverndarstefna
F Öll réttindi áskilin Dalablaðið ehf.
""",
    teasers=("Brúin yfir Fossá lokuð þyngri bílum fram á vor", "Þokan tafði göngur á Austurheiði"),
)

SWAHILI = page(
    "sw",
    "sw",
    """
f Ruka hadi maudhui
F Mwanzo | Habari | Biashara | Michezo | Burudani | Maoni
F Ingia kwenye akaunti yako
f Tafuta habari
= Wanakijiji wa Mto Mweupe wajenga kituo cha umeme kwa mikono yao wenyewe
m Na Amina Juma
M Jumatano, Agosti 21, 2024 — imesasishwa saa 4 asubuhi
F Sambaza kwenye WhatsApp
F Shiriki kwenye Facebook
f Chapisha
C Mafundi wakikagua mtambo katika maporomoko ya Mto Mweupe. Picha na Juma Bakari
b Baada ya kusubiri nguzo za umeme kwa miaka kumi na tano, wakazi wa kijiji cha Mto Mweupe wameamua kuzalisha umeme wao wenyewe. Taa za kwanza ziliwashwa Jumapili jioni mbele ya shule ya msingi.
b Mtambo huo mdogo unatumia maji ya maporomoko yaliyo umbali wa kilomita mbili kutoka kijijini. Kwa sasa unahudumia nyumba themanini, zahanati moja na mashine ya kusaga mahindi.
b “Tuliambiwa kwamba sisi ni wachache mno kuletewa umeme,” alisema mwenyekiti wa kijiji, Bi. Rehema Salum. “Basi tukahesabu mikono yetu badala ya vichwa vyetu.”
f Tangazo
h Fundi aliyejifunza kwa redio
b Aliyeongoza ujenzi ni Daudi Mrisho, fundi wa baiskeli mwenye umri wa miaka thelathini na minne. Anasema alijifunza mengi kupitia vipindi vya redio na kitabu kimoja cha zamani alichopewa na mwalimu wake.
b Kila kaya ilichangia siku ishirini za kazi pamoja na shilingi elfu arobaini. Wasiokuwa na fedha walileta mchanga, mawe au chakula cha mafundi.
b Mkuu wa wilaya ameahidi kutuma wataalamu wa kukagua usalama wa mtambo huo mwezi ujao. Wakati huo huo, vijiji viwili vya jirani vimeomba Daudi awafundishe vijana wao.
F Habari zinazohusiana
T Zahanati ya Kilima yapata jokofu la chanjo
T Wanafunzi watembea saa tatu kila siku kufika shuleni
f Zinazosomwa zaidi
T Bei ya mahindi yashuka baada ya mavuno mazuri
T Simba wa mbugani aonekana karibu na kituo cha basi
F Jiandikishe kupokea jarida letu kila wiki
F Tovuti hii inatumia vidakuzi ili kuboresha huduma zetu
F Kuhusu sisi | Wasiliana nasi | Sera ya faragha | Tangaza nasi
F Haki zote zimehifadhiwa © 2024 Sauti ya Bonde
""",
    between="\n\n",
    teasers=(
        "Zahanati ya Kilima yapata jokofu la chanjo",
        "Wanafunzi watembea saa tatu kila siku kufika shuleni",
    ),
)

PAGES = (
    CHINESE_SIMPLIFIED,
    CHINESE_TRADITIONAL,
    JAPANESE,
    KOREAN,
    THAI,
    ARABIC,
    HEBREW,
    PERSIAN,
    HINDI,
    RUSSIAN,
    GREEK,
    TURKISH,
    VIETNAMESE,
    ICELANDIC,
    SWAHILI,
)
