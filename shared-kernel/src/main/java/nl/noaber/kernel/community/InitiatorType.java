package nl.noaber.kernel.community;

/** Who takes the initiative for a community. */
public enum InitiatorType {
    MUNICIPALITY,
    RESIDENTS,
    WELFARE_ORGANISATION,
    ENTREPRENEURS,
    SOCIETAL_ORGANISATION
}
