// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import rasid

@Suite("Where the configuration is looked for")
struct ConfigurationSourceTests {
    @Test("The option wins over the environment, and both over what lies about")
    func precedence() {
        let environment = ["RASID_CONFIG": "/srv/env.yaml"]
        #expect(ConfigurationSource.path(given: "my.yaml", environment: environment) == "my.yaml")
        #expect(ConfigurationSource.path(given: nil, environment: environment) == "/srv/env.yaml")
    }

    @Test("Then in the working folder, above the program, and where an installed one is")
    func candidates() {
        #expect(
            ConfigurationSource.candidates(executable: "/home/n/rasid/.build/debug/rasid") == [
                "./config/rasid.yaml",
                "/home/n/rasid/.build/debug/config/rasid.yaml",
                "/home/n/rasid/.build/config/rasid.yaml",
                "/home/n/rasid/config/rasid.yaml",
                "/home/n/config/rasid.yaml",
                "/home/config/rasid.yaml",
                "/etc/rasid/rasid.yaml",
            ]
        )
    }
}
