package nl.noaber.query.execution;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.NameTransformer;

/** An answer with its notes, written as one object: the fields of the answer, then the notes. */
@JsonSerialize(using = AnswerDocument.Writer.class)
public class AnswerDocument {

    private final Object answer;
    private final AnswerNotes notes;

    public AnswerDocument(Object answer, AnswerNotes notes) {
        this.answer = answer;
        this.notes = notes;
    }

    public Object answer() {
        return answer;
    }

    public AnswerNotes notes() {
        return notes;
    }

    /** Writes both side by side. */
    static final class Writer extends ValueSerializer<AnswerDocument> {
        @Override
        public void serialize(
                AnswerDocument document, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            unwrapped(document.answer, json, context);
            unwrapped(document.notes, json, context);
            json.writeEndObject();
        }

        private static void unwrapped(
                Object value, JsonGenerator json, SerializationContext context) {
            context.findValueSerializer(value.getClass())
                    .unwrappingSerializer(NameTransformer.NOP)
                    .serialize(value, json, context);
        }
    }
}
