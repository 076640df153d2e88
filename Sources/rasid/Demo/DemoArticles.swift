// SPDX-License-Identifier: Apache-2.0

extension DemoArticle {
    /// Ten reports, written for this demonstration: outlets, facilities and incidents in them are invented.
    ///
    /// The last one raises an alert, so that in a topic with one partition its alert tells that all are done.
    static let all: [DemoArticle] = [
        DemoArticle(
            id: "demo-01",
            shows: "an attack on a hospital",
            title: "غارات جوية تُخرج مشفى النور في معرة النعمان عن الخدمة",
            body: """
                استهدفت طائرات حربية، فجر اليوم الثلاثاء، مشفى النور الجراحي في مدينة معرة النعمان بريف إدلب الجنوبي \
                بأربع غارات متتالية، ما أدى إلى خروجه عن الخدمة، وفق ما أفادت مديرية الصحة في المحافظة.
                وقالت المديرية في بيان إن القصف أسفر عن مقتل ممرضَين وإصابة سبعة من المرضى، ودمّر قسم العمليات ومولدات \
                الكهرباء.
                """,
            source: "وكالة الأفق",
            publishedAt: "2024-03-05T07:10:00Z",
            expectation: .attack(status: "reported")
        ),
        DemoArticle(
            id: "demo-02",
            shows: "a call for a ceasefire",
            title: "الأمين العام للأمم المتحدة يدعو إلى وقف فوري لإطلاق النار في الفاشر",
            body: """
                دعا الأمين العام للأمم المتحدة، أمس الثلاثاء، إلى وقف فوري لإطلاق النار في مدينة الفاشر عاصمة ولاية شمال \
                دارفور غربي السودان، وحثّ الأطراف المتحاربة على السماح بدخول المساعدات الإنسانية من دون تأخير.
                """,
            source: "صحيفة الميدان",
            publishedAt: "2024-03-06T09:00:00Z",
            expectation: .ceasefire(stage: "called-for")
        ),
        DemoArticle(
            id: "demo-03",
            shows: "the wounded were carried to a hospital",
            title: "مقتل خمسة مدنيين بقذائف سقطت على سوق شعبية في تعز",
            body: """
                قُتل خمسة مدنيين وأصيب اثنا عشر آخرون، اليوم الأربعاء، جراء سقوط قذائف على سوق شعبية وسط مدينة تعز جنوب \
                غربي اليمن.
                ونُقل الجرحى إلى مستشفى الثورة العام لتلقي العلاج، وقال مصدر طبي في المستشفى إن حالة ثلاثة منهم حرجة.
                """,
            source: "موقع الجنوب الإخباري",
            publishedAt: "2024-03-06T15:20:00Z",
            expectation: .silence
        ),
        DemoArticle(
            id: "demo-04",
            shows: "an attack is denied",
            title: "الجيش ينفي أن يكون قد قصف مستشفى السلام في الخرطوم بحري",
            body: """
                نفى الجيش السوداني، اليوم الخميس، أن يكون الطيران الحربي قد قصف مستشفى السلام في مدينة الخرطوم بحري، ووصف \
                ما تداولته منصات التواصل الاجتماعي في هذا الشأن بأنه عارٍ عن الصحة.
                """,
            source: "وكالة النيل للأخبار",
            publishedAt: "2024-03-07T11:45:00Z",
            expectation: .silence
        ),
        DemoArticle(
            id: "demo-05",
            shows: "a second report of the first attack",
            title: "الدفاع المدني: قتيلان من الكادر الطبي في قصف مشفى بريف إدلب",
            body: """
                قُتل ممرضان وأصيب تسعة أشخاص في غارات شنتها طائرات حربية على مشفى النور في معرة النعمان جنوبي إدلب، فجر \
                الثلاثاء، بحسب ما ذكر الدفاع المدني في بيان.
                """,
            source: "شبكة الشمال",
            publishedAt: "2024-03-05T12:30:00Z",
            expectation: .attack(status: "reported", isRepeat: true)
        ),
        DemoArticle(
            id: "demo-06",
            shows: "a ceasefire is rejected",
            title: "الحكومة ترفض وقف إطلاق النار في طرابلس",
            body: """
                رفضت الحكومة الليبية، اليوم السبت، وقف إطلاق النار في العاصمة طرابلس الذي اقترحه الوسطاء، وأكدت أن \
                العمليات العسكرية ستستمر حتى تحقيق أهدافها.
                """,
            source: "صحيفة الساحل",
            publishedAt: "2024-03-09T18:05:00Z",
            expectation: .ceasefire(stage: "rejected")
        ),
        DemoArticle(
            id: "demo-07",
            shows: "a hospital in peacetime",
            title: "افتتاح مستشفى جديد للأطفال في البصرة",
            body: """
                افتتح وزير الصحة العراقي، اليوم الاثنين، مستشفى للأطفال بسعة مئتي سرير في محافظة البصرة جنوبي البلاد، وقال \
                إن استقبال المرضى سيبدأ مطلع الشهر المقبل.
                """,
            source: "جريدة الفرات",
            publishedAt: "2024-03-11T10:00:00Z",
            expectation: .silence
        ),
        DemoArticle(
            id: "demo-08",
            shows: "a truce between football fans",
            title: "هدنة بين جماهير القطبين قبل مباراة القمة",
            body: """
                أعلنت جماهير الناديين هدنة إعلامية قبل مباراة القمة في الدوري، ودعا رئيس اتحاد الكرة اللاعبين إلى التحلي \
                بالروح الرياضية.
                """,
            source: "الملعب اليوم",
            publishedAt: "2024-03-12T08:30:00Z",
            expectation: .silence
        ),
        DemoArticle(
            id: "demo-09",
            shows: "an end of attacks is demanded",
            title: "منظمات طبية تطالب بوقف استهداف المشافي في حلب",
            body: """
                طالبت ست منظمات طبية، في بيان مشترك اليوم الأربعاء، بوقف استهداف المشافي والمراكز الصحية في محافظة حلب \
                شمالي سوريا وبتأمين الحماية للعاملين فيها.
                """,
            source: "وكالة الأفق",
            publishedAt: "2024-03-13T13:15:00Z",
            expectation: .attack(status: "demanded")
        ),
        DemoArticle(
            id: "demo-10",
            shows: "medics are shot at in an ambulance",
            title: "مقتل مسعف بإطلاق نار على سيارة إسعاف في جنين",
            body: """
                قُتل مسعف وأصيب سائق سيارة إسعاف، مساء الخميس، حين أطلق مسلحون النار على سيارة إسعاف تابعة للهلال الأحمر في \
                مدينة جنين شمالي الضفة الغربية.
                """,
            source: "إذاعة التل",
            publishedAt: "2024-03-14T21:40:00Z",
            expectation: .attack(status: "reported")
        ),
    ]
}
