// SPDX-License-Identifier: Apache-2.0

import Extraction
import Monitor
import SourceYAML

extension ExtractionSettings {
    /// Loads lexicon and gazetteer.
    func languageResources() throws(Diagnostics) -> LanguageResources {
        try LanguageResources.load(lexicon: presentLexicon, gazetteer: gazetteer)
    }
}
