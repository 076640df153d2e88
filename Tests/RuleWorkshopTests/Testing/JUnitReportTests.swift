// SPDX-License-Identifier: Apache-2.0

import RuleWorkshop
import Testing

@Suite("Results of tests for build servers")
struct JUnitReportTests {
    @Test("a suite a file, a case a test, its failures with their places; what XML can't have is escaped")
    func report() throws {
        let runner = RuleTestRunner(try Workshop.ruleset(Workshop.rules), extractor: try Workshop.extractor())
        let tests = try Workshop.tests(
            """
            tests:
              - name: "One & <only>"
                events: [{event.class: threaten}]
                expect: none
              - name: Wrong
                events: [{event.class: threaten}]
                expect: [{rule: any_attack}]
            """
        )
        var results = tests.map { runner.run($0) }
        for index in results.indices { results[index].duration = .milliseconds(1500) }
        #expect(
            JUnitReport(results).text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites tests="2" failures="1" errors="0" time="3.0">
                  <testsuite name="tests.yml" tests="2" failures="1" errors="0" time="3.0">
                    <testcase name="One &amp; &lt;only&gt;" classname="tests.yml" file="tests.yml" line="2" time="1.5"/>
                    <testcase name="Wrong" classname="tests.yml" file="tests.yml" line="5" time="1.5">
                      <failure message="no alert of the rule &quot;any_attack&quot; came" type="missing">\
                tests.yml:7:21: no alert of the rule &quot;any_attack&quot; came</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """
        )
    }
}
