// SPDX-License-Identifier: Apache-2.0

/// The words by which the splitter knows that a sentence goes on or begins; sets of token hashes.
struct SentenceWords: Sendable {
    static let shared = SentenceWords()

    /// A line that ends with one of these goes on in the next.
    let connectors = hashes(
        """
        في من على إلى الى عن مع بين أن إن ان بأن أو ثم و لا لم لن ما كما حيث خلال بعد قبل عند منذ حتى ضد التي الذي الذين \
        هذا هذه ذلك تلك بسبب قرب نحو إثر جراء لدى كل بعض وفي ومن وعلى وإلى
        """
    )
    /// Behind a closing quotation mark these name its speaker.
    let attributions = hashes(
        """
        قال قالت قالوا يقول تقول أضاف أضافت يضيف تضيف أكد أكدت يؤكد أوضح أوضحت يوضح تابع تابعت ذكر ذكرت صرح صرحت كتب كتبت \
        هكذا بحسب حسب وفق وفقا بهذه
        """
    )
    /// A run without punctuation may be cut before one of these.
    let starters = hashes(
        """
        وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وذكر وذكرت وتابع وتابعت ولفت ولفتت واعتبر واعتبرت \
        وأعلن وأعلنت وأفاد وأفادت وشدد وشددت ونقل ونقلت ودعا ودعت وطالب وطالبت وصرح وصرحت وبحسب ووفق وكان وكانت وكانوا \
        وقد كما يذكر يشار وفي ومن وبعد وقبل وخلال ومنذ
        """
    )
    /// A full stop behind one of these belongs to it. Single letters need no entry.
    let abbreviations = hashes(
        "Mr Mrs Ms Dr St Prof Gen Col Lt Sgt Capt Gov Sen Rep No vs etc Inc Ltd Jr Sr Jan Feb Aug Sept Oct Nov Dec"
    )

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { CodeHash.of(wordCodes($0)) })
    }

    /// The codes of one word of letters, found without the scanner, which waits for these sets.
    private static func wordCodes(_ word: Substring) -> [UInt8] {
        let entries = CharacterTable.shared.entries
        return word.unicodeScalars.map { entries[Int($0.value)].payload }
    }
}
