// SPDX-License-Identifier: Apache-2.0

/// The stems of a perfect, by what follows them.
struct PerfectStems {
    /// Nothing: قال, دعا, ردّ.
    var bare: [UInt8]
    /// The ت and تا of the third person feminine: قالت, دعت, ردّت.
    var beforeTa: [UInt8]
    /// The ا of the dual: قالا, دعوا, ردّا.
    var beforeAlef: [UInt8]
    /// وا: قالوا, دعوا, ردّوا; more than one where spelling wavers (بدأوا, بدؤوا).
    var beforeWaw: [[UInt8]]
    /// An ending that begins with a consonant: قلت, دعوت, رددت.
    var beforeConsonant: [UInt8]
}

/// The stems of an imperfect, without the prefix, by what follows them.
struct ImperfectStems {
    /// Nothing, in indicative and subjunctive: يقول, يدعو, يردّ.
    var bare: [UInt8]
    /// Nothing, in the jussive: يقل, يدع, يردّ.
    var jussive: [UInt8]
    /// ان: يقولان, يدعوان, يردّان.
    var beforeAlef: [UInt8]
    /// ون: يقولون, يدعون, يردّون; more than one where spelling wavers (يبدأون, يبدؤون).
    var beforeWaw: [[UInt8]]
    /// ين: تقولين, تدعين, تردّين.
    var beforeYa: [UInt8]
    /// ن of the feminine plural: يقلن, يدعون, يرددن.
    var beforeConsonant: [UInt8]
}
