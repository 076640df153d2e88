// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// No package dependencies: Rasid must build where only Debian's archive and the Swift toolchain are at
// hand. Every library from outside is a C library of Debian's, wrapped once in the room that needs it.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // The compiler lays values of many fields out in memory, and then copies each as a whole, with all the references in
    // it, wherever it hands it on. Without that step a third fewer references are counted, which is dear for what all
    // workers share.
    .unsafeFlags(["-Xfrontend", "-disable-large-loadable-types-reg2mem"]),
]

/// For rooms that the tests keep busy: they are optimised in debug builds too. The tests read thousands of articles and
/// files, and start the debug program some hundred times, which takes most of their time otherwise.
let busy: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// For the hot path. The checks that no two accesses to a variable overlap cost more than a fiftieth of its time: every
/// test runs with them, the released program without.
let hot: [SwiftSetting] = busy + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

func room(
    _ name: String,
    knows dependencies: [Target.Dependency] = [],
    settings: [SwiftSetting] = [],
    testData: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: strict + settings),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + dependencies,
            exclude: testData,
            swiftSettings: strict
        ),
    ]
}

let package = Package(
    name: "rasid",
    products: [.executable(name: "rasid", targets: ["rasid"])],
    targets: [
        .systemLibrary(name: "CRDKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("m")]),
        .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CGetopt"),
        .target(name: "CJemalloc", linkerSettings: [.linkedLibrary("jemalloc")]),
        .target(name: "CPrefetch"),
        .target(name: "CSignals"),
        .target(name: "CUnixSockets"),
        .executableTarget(
            name: "rasid",
            dependencies: [
                "CommandTable", "Explanations", "Terminal", "Monitor", "RuleWorkshop", "Alerting", "SigmaRules",
                "Extraction",
                "Articles",
                "KafkaClient", "JSONStream", "SourceYAML", "ArabicText",
            ],
            swiftSettings: strict,
            // The toolchain's own linker: the system's warns of functions in Swift's libraries that nothing here calls.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]
        ),
        .executableTarget(
            name: "tagger-features",
            dependencies: ["Articles", "Extraction", "SourceYAML"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "SigmaEvaluator",
            dependencies: ["JSONStream", "SigmaRules", "SourceYAML"],
            path: "Tests/SigmaConformance/Evaluator",
            swiftSettings: strict
        ),
        .target(name: "ProcessSupport", path: "Tests/ProcessSupport", swiftSettings: strict),
        .testTarget(
            name: "KafkaSuiteTests",
            dependencies: ["JSONStream", "ProcessSupport"],
            exclude: ["run", "cluster"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RasidTests",
            dependencies: [
                "rasid", "ProcessSupport", "Alerting", "Articles", "CommandTable", "Explanations", "JSONStream",
                "KafkaClient", "SigmaRules", "SourceYAML", "Terminal",
            ],
            exclude: ["BrokenRules"],
            swiftSettings: strict
        ),
    ]
        + room("Digest", knows: ["CCrypto"])
        + room("Terminal")
        + room("Explanations")
        + room("CommandTable", knows: ["CGetopt", "SourceYAML", "Terminal"])
        + room("SourceYAML", knows: ["CYAML", "JSONStream"], settings: busy)
        + room("JSONStream", knows: ["CSimdJSON"], settings: busy)
        + room("Articles", knows: ["Digest", "JSONStream"])
        + room("KafkaClient", knows: ["CCrypto", "CRDKafka"])
        + room("ArabicText", settings: hot)
        + room(
            "Extraction",
            knows: ["ArabicText", "Articles", "CPrefetch", "SourceYAML", "JSONStream"],
            settings: hot,
            testData: ["Occurrences/stems.tsv"]
        )
        + room("SigmaRules", knows: ["CRE2", "Digest", "SourceYAML"], settings: busy)
        + room(
            "Alerting",
            knows: ["ArabicText", "Articles", "Digest", "Extraction", "SigmaRules", "SourceYAML", "JSONStream"],
            settings: busy
        )
        + room(
            "RuleWorkshop",
            knows: [
                "Alerting", "ArabicText", "Articles", "Digest", "Extraction", "JSONStream", "SigmaRules", "SourceYAML",
            ]
        )
        + room(
            "Monitor",
            knows: [
                "Alerting", "Articles", "CJemalloc", "CSignals", "CSystemd", "CUnixSockets", "Extraction", "JSONStream",
                "KafkaClient",
                "SigmaRules", "SourceYAML",
            ]
        ),
    cxxLanguageStandard: .cxx17
)
