// SPDX-License-Identifier: Apache-2.0

import Extraction
import FoundationEssentials
import Monitor
import SourceYAML

extension ExtractionSettings {
    /// Loads lexicon and gazetteer. A directory of a site's own words (`….d`) may be missing.
    func languageResources() throws(Diagnostics) -> LanguageResources {
        let present = lexicon.filter { !$0.hasSuffix(".d") || FileManager.default.fileExists(atPath: $0) }
        return try LanguageResources.load(lexicon: present, gazetteer: gazetteer)
    }
}
