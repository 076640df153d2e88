// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Extraction
internal import JSONStream
internal import KafkaClient

/// Decodes records and reads the articles in them, several at a time.
struct ReadingWorkers: Sendable {
    private struct Job: Sendable {
        let work: BatchWork
        let part: Range<Int>
    }

    let stage: Stage
    let count: Int
    private let decoder: ArticleDecoder
    private let progress: ProgressBoard
    private let jobs: BoundedQueue<Job>

    /// - Parameters:
    ///   - stage: what the records are.
    ///   - batches: how many batches may wait at a time.
    init(stage: Stage, count: Int, batches: Int, decoder: ArticleDecoder, progress: ProgressBoard) {
        self.stage = stage
        self.count = count
        self.decoder = decoder
        self.progress = progress
        jobs = BoundedQueue(capacity: batches * count * Self.partsPerWorker)
    }

    /// Hands a batch to the workers in parts, small enough that all have work to the end.
    ///
    /// - Returns: `false` when the task was cancelled.
    func begin(_ work: BatchWork) async -> Bool {
        let size = max(1, work.records.count / (count * Self.partsPerWorker))
        for start in stride(from: 0, to: work.records.count, by: size) {
            let part = start..<min(start + size, work.records.count)
            guard await jobs.put(Job(work: work, part: part)) else { return false }
        }
        return true
    }

    /// No more batches come.
    func finish() { jobs.finish() }

    /// One worker: runs until all batches are done.
    func run(worker: Int) async {
        var generation: Int?
        var analyst: (any ArticleAnalyst)?
        while let job = await jobs.take() {
            if stage == .extract, generation != job.work.analysis.generation {
                generation = job.work.analysis.generation
                analyst = job.work.analysis.makeAnalyst()
            }
            let outcomes = job.part.map { index in
                progress.begin(.reading(stage, worker), at: job.work.records[index])
                return outcome(of: job.work.records[index], analyst)
            }
            progress.end(.reading(stage, worker))
            job.work.finish(job.part, outcomes)
        }
    }

    /// - Parameter analyst: reads articles; of events there is nothing to read but what was written.
    private func outcome(of record: KafkaRecord, _ analyst: (any ArticleAnalyst)?) -> RecordOutcome {
        guard let analyst else { return told(by: record) }
        do {
            let decoded = try decoder.decode(record.articleRecord)
            let extraction = analyst.read(decoded.article)
            return .read(ArticleReading(extraction, warnings: decoded.warnings))
        } catch {
            return .refused(code: error.code.rawValue, message: error.message)
        }
    }

    private func told(by record: KafkaRecord) -> RecordOutcome {
        let document = record.value.flatMap { try? JSONDocument(parsing: $0) }
        guard let extraction = document.flatMap({ ArticleExtraction($0.root) }) else {
            return .refused(code: "event.unreadable", message: "the record is not of the extraction schema")
        }
        return .told(extraction)
    }

    private static let partsPerWorker = 4
}
