// SPDX-License-Identifier: Apache-2.0

/// The plain lower-case letters of Latin letters with diacritics (canonical decompositions of the Unicode
/// Character Database without the combining marks; ligatures and letters of northern Europe spelled out).
enum LatinFolding {
    /// Blocks of consecutive scalars: the first scalar, and for each in turn its letters, or `-` for none.
    static let blocks: [(first: UInt32, letters: String)] = [
        (
            0xC0,
            """
            a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i \
            d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g \
            g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l - - l l n n n n n n n n n o o o o o o \
            oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
            """
        ),
        (
            0x1CD,
            """
            a a i i o o u u u u u u u u u u - a a a a - - - - g g k k o o o o - - j dz dz dz g g - - n n a a - \
            - - - a a a a e e e e i i i i o o o o r r r r u u u u s s t t - - h h - - - - - - a a e e o o o o o \
            o o o y y
            """
        ),
        (
            0x1E00,
            """
            a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k \
            k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s \
            s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z \
            h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e \
            e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y \
            y - - - - - -
            """
        ),
    ]
}
