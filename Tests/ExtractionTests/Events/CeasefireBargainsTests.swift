// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How far a truce has come that is offered, bargained over, signed, entered or kept by others")
struct CeasefireBargainsTests {
    private func stages(_ text: String) throws -> [CeasefireStage] {
        try extract(text).events.compactMap { $0.ceasefire?.stage }
    }

    @Test(
        "What is done with a deal is done with the truce that it holds",
        arguments: [
            ("أجرى الوفد مشاورات في جوبا بشأن صفقة تتضمن هدنة مدتها شهران", .negotiated),
            ("بحث الوزيران في عمان تفاصيل صفقة تشمل هدنة طويلة وتبادل الأسرى", .negotiated),
            ("وصل مدير المخابرات إلى القاهرة للتباحث حول اتفاق ينص على هدنة من ثلاث مراحل", .negotiated),
            ("توصل الجانبان ليلا إلى صفقة تشمل هدنة مدتها أربعون يوما", .agreed),
            ("وافقت الحكومة على صفقة تتضمن هدنة لأربعة أيام", .agreed),
            ("وقع الطرفان وثيقة تنص على وقف إطلاق النار في طرابلس", .agreed),
            ("وقع الوفدان وثيقة تنهي القتال في عموم البلاد", .agreed),
            ("قدمت مصر ورقة تتضمن هدنة مدتها ستة أسابيع", .calledFor),
            ("اقترحت الرياض على الحوثيين صفقة تشمل وقفا لإطلاق النار", .calledFor),
            ("طالب المتظاهرون بصفقة تشمل هدنة فورية", .calledFor),
            ("رفضت الحركة صفقة تتضمن هدنة قصيرة", .rejected),
            ("رفض نتنياهو أي صفقة تشمل هدنة دائمة", .rejected),
        ] as [(String, CeasefireStage)]
    )
    func deals(sentence: String, stage: CeasefireStage) throws {
        #expect(try stages(sentence) == [stage], "\(sentence)")
    }

    @Test(
        "It is offered however much stands between the verb and the offer",
        arguments: [
            "طرح الوسيط القطري على الجانبين في لقاء مغلق فكرة هدنة تمتد أسبوعا",
            "عرض الوزير التركي على موسكو وطهران خلال زيارته مقترح هدنة في إدلب",
            "قدم المبعوث إلى وفدي الحكومة والمعارضة خطة لوقف القتال في حمص",
            "طرحت بغداد على الأكراد والتركمان في كركوك مبادرة لوقف إطلاق النار",
        ]
    )
    func offers(sentence: String) throws {
        #expect(try stages(sentence) == [.offered], "\(sentence)")
    }

    @Test(
        "Meetings, purposes and doubts are talks that have led nowhere yet",
        arguments: [
            "يسعى شيوخ القبائل إلى إقناع المسلحين بصلح يوقف القتال في شبوة",
            "تواصل لجنة وساطة لقاءاتها مع الطرفين لإقناعهما باتفاق يوقف الاشتباكات",
            "تعمل واشنطن مع الرياض للتوصل إلى تفاهم على وقف مؤقت للقتال",
            "عقد الوفدان جولة رابعة من المباحثات بهدف الوصول إلى هدنة دائمة",
            "عقد ممثلو الفصيلين لقاء في الدوحة سعيا إلى اتفاق على وقف القتال",
            "قادة عسكريون يجتمعون في الناقورة لبحث وقف التحركات العدائية",
            "تجري في عمان محادثات لإقناع الفصائل بوقف القتال، لكن الوسيط استبعد إحراز تقدم سريع",
            "قال المبعوث إن المفاوضات حول الهدنة مستمرة، لكنه استبعد التوصل إليها قبل رمضان",
            "توقع وزير الخارجية اتفاقا على وقف إطلاق النار قبل نهاية الشهر",
            "عقبات تعترض التوصل إلى هدنة في غزة", "غادرت الوفود القاهرة دون التوصل إلى اتفاق بشأن الهدنة",
            "انتهت المحادثات دون اتفاق على وقف إطلاق النار", "عاد الوفد من الدوحة دون أن يتوصل إلى اتفاق هدنة",
            "انتهت جولة المفاوضات من دون التوصل إلى اتفاق لوقف إطلاق النار",
            "لم يوقع الوفدان في الدوحة اتفاقا لوقف القتال",
            "لم يوقع الطرفان وثيقة تنص على وقف إطلاق النار",
            "من المقرر أن يوقع الطرفان وثيقة تنص على هدنة", "سيوقع الطرفان غدا وثيقة تنص على هدنة",
            "لم يقدم المبعوث إلى الوفدين خطة لوقف القتال في حمص",
        ]
    )
    func talks(sentence: String) throws {
        #expect(try stages(sentence) == [.negotiated], "\(sentence)")
    }

    @Test(
        "Who goes into one or signs it makes it, and who will not refuses it",
        arguments: [
            ("دخلت الفصائل في هدنة مع الجيش لمدة أسبوع", .agreed),
            ("أعلن الرئيسان أن المدافع ستصمت ابتداء من منتصف الليل", .declared),
            ("وقع الوفدان في الدوحة اتفاقا لوقف القتال", .agreed),
            ("الفصائل المتحاربة توقع في جوبا اتفاقا لوقف إطلاق النار", .agreed),
            ("دعا الشيخ الفصائل إلى الدخول في هدنة خلال رمضان", .calledFor),
            ("قال القيادي إن الحركة لن تدخل في أي هدنة مع الحكومة", .rejected),
            ("أكد قائد الفصيل أن قواته لن تدخل هدنة جديدة مع الجيش", .rejected),
            ("رفض الفصيل الدخول في هدنة مع الحكومة", .rejected),
            ("اقترح الوسطاء هدنة قصيرة لكن الوزير استبعد ذلك", .rejected),
        ] as [(String, CeasefireStage)]
    )
    func entered(sentence: String, stage: CeasefireStage) throws {
        #expect(try stages(sentence) == [stage], "\(sentence)")
    }

    @Test(
        "Those who watch over a truce can only be asked to uphold it",
        arguments: [
            "طلب لبنان من اللجنة المشرفة على وقف إطلاق النار الضغط على إسرائيل لوقف هجماتها",
            "طالبت الخارجية رعاة اتفاق وقف إطلاق النار بالضغط على الجيش لوقف خروقاته",
            "دعا المحافظ الدول الراعية للهدنة إلى وقف انتهاكات الميليشيات",
            "طالبت بيروت اللجنة الخماسية المشرفة على تنفيذ وقف إطلاق النار بوقف الاعتداءات",
        ]
    )
    func guarantors(sentence: String) throws {
        #expect(try stages(sentence).last == .upholdCalledFor, "\(sentence)")
    }

    @Test("Where nobody watches over one, the same is a call")
    func withoutGuarantors() throws {
        #expect(try stages("طلب رئيس البلدية من بعثة الأمم المتحدة العمل على وقف القصف") == [.calledFor])
    }

    @Test(
        "What is demanded of the truce of the sentence before upholds it",
        arguments: [
            "قال أبو الغيط إن انهيار الهدنة لا يخدم أحدا. وطالب الحوثيين بالموافقة على تجديدها",
            "تنتهي الهدنة مساء غد. ودعا الأمين العام الطرفين إلى تمديدها",
            "صمد وقف إطلاق النار لليوم الثاني. وحثت واشنطن الجانبين على تثبيته",
            "ترحيب دولي بتمديد الهدنة ودعوات لجعلها دائمة",
        ]
    )
    func earlier(text: String) throws {
        #expect(try stages(text).last == .upholdCalledFor, "\(text)")
    }

    @Test(
        "What else is extended is no truce",
        arguments: [
            "انتهى التخفيض أمس. وطالب الزبائن بتمديده", "انتهت عقوبة اللاعب. وطالب النادي بتخفيفها لا بتمديدها",
            "وقع الوزيران القانون بعد سريان الهدنة. وطالب النواب بتمديده",
        ]
    )
    func otherExtensions(text: String) throws {
        #expect(try !stages(text).contains(.upholdCalledFor), "\(text)")
    }

    @Test(
        "Behind a relative clause stands what became of it",
        arguments: [
            ("الهدنة التي كان مقررا أن تستمر ثلاثة أيام سقطت بعد ساعات", .collapsed),
            ("وقف إطلاق النار الذي كان يفترض أن يستمر حتى العيد سقط ليلة أمس", .collapsed),
            ("لم تصمد تهدئة طرابلس أكثر من أسبوع", .collapsed),
            ("دخلت الهدنة يومها الثاني وسط قصف متقطع", .violated),
            ("سجلت لجنة مراقبة وقف إطلاق النار سبعة خروقات أمس", .violated),
            ("هذه الغارة هي الأحدث في سلسلة خروقات الاحتلال للهدنة في الجنوب", .violated),
            ("يفصل بين القريتين شريط منزوع السلاح منذ هدنة 1953", .mentioned),
            ("شجعت الهدنة التجار على إعادة فتح محالهم في سوق المدينة", .mentioned),
            ("عاد الأهالي إلى قراهم بعد أن شجعتهم الهدنة على ذلك", .mentioned),
            ("قال الوزير إن وقف الحرب الآن استسلام", .mentioned),
            ("شجعت واشنطن الطرفين على هدنة", .calledFor),
            ("تراجعت أسعار الذهب عقب إعلان وقف إطلاق النار بين إسرائيل وإيران", .mentioned),
        ] as [(String, CeasefireStage)]
    )
    func fates(sentence: String, stage: CeasefireStage) throws {
        #expect(try stages(sentence) == [stage], "\(sentence)")
    }

    @Test(
        "Fronts and movements are stilled as fighting is",
        arguments: [
            "دعت الأمم المتحدة إلى وقف الأنشطة العدائية على خط التماس",
            "طالبت الحكومة بوقف الممارسات العدائية على الحدود",
            "تطالب الأمهات بإنهاء هذا الجنون ووقف القتل", "#وقف_إطلاق_النار_الآن",
            "طالب المجلس البلدين بأن يمسكا عن إطلاق النار فورا", "حث البابا موسكو وكييف على تجميد الجبهات حيث هي",
        ]
    )
    func stilled(sentence: String) throws {
        #expect(try stages(sentence) == [.calledFor], "\(sentence)")
    }

    @Test(
        "Markets, artists, cups and neighbours have truces of their own",
        arguments: [
            "ماذا تعني هدنة كأس العالم لأندية الدوري؟", "هدنة الميركاتو تنتهي والأندية تعود إلى السوق",
            "أعلن تجار الخضار هدنة أسعار لمدة أسبوعين", "منحت البنوك المركزية الأسواق هدنة قصيرة بعد رفع الفائدة",
            "توصل نقيب الفنانين والمخرج إلى هدنة بعد أسابيع من التراشق",
            "اتفق الملحن والمطربة على هدنة بعد خلافهما في المحاكم", "هدنة بين الجارين على موقف السيارات",
        ]
    )
    func otherTruces(sentence: String) throws {
        #expect(try stages(sentence).isEmpty, "\(sentence)")
    }
}
