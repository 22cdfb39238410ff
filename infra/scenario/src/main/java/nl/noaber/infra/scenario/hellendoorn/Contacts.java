package nl.noaber.infra.scenario.hellendoorn;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.noaber.kernel.contact.ContactMode;

/** The contacts between people outside the sessions. */
public record Contacts(String about, List<String> columns, Origin origin, List<Contact> contacts) {

    /** One contact, a row in the data. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"on", "initiatedBy", "with", "mode", "topic"})
    public record Contact(
            String on, String initiatedBy, List<String> with, ContactMode mode, String topic) {}
}
