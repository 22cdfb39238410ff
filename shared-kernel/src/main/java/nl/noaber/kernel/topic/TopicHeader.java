package nl.noaber.kernel.topic;

/** Names of the headers of a record: CloudEvents 1.0 attributes in binary mode, all in UTF-8. */
public final class TopicHeader {

    /** Version of CloudEvents, {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Id of the event. */
    public static final String ID = "ce_id";

    /** The log, see {@link RecordSource}. */
    public static final String SOURCE = "ce_source";

    /** Wire name and revision of the event, see {@link RecordType}. */
    public static final String TYPE = "ce_type";

    /** The stream of the event, see {@link RecordSubject}. */
    public static final String SUBJECT = "ce_subject";

    /** The same as {@link #RECORDED_TIME}. */
    public static final String TIME = "ce_time";

    /** When the commit was recorded, ISO 8601 in UTC. */
    public static final String RECORDED_TIME = "ce_recordedtime";

    /** Global index of the event, see {@link RecordSequence}; a watermark has none. */
    public static final String SEQUENCE = "ce_sequence";

    /** Number of the commit, from 1. */
    public static final String COMMIT = "ce_commit";

    /** {@code true} if the event is the last of its commit, otherwise {@code false}. */
    public static final String LAST = "ce_last";

    /** Sequence number of the event in its stream, from 0. */
    public static final String STREAM_VERSION = "ce_streamversion";

    /** Global index of the previous event in the same partition, -1 if there is none. */
    public static final String PREDECESSOR = "ce_predecessor";

    /** Key of the record. */
    public static final String PARTITION_KEY = "ce_partitionkey";

    /** Correlation id of the event, where it has one. */
    public static final String CORRELATION_ID = "ce_correlationid";

    /** Id of the event that caused this one, where there is one. */
    public static final String CAUSATION_ID = "ce_causationid";

    /** Media type of the value, {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    private TopicHeader() {}
}
