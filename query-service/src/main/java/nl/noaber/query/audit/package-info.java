/** Every event of a community for auditors, and the audit of reads. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"execution", "labels", "query", "store", "temporal", "visibility"})
package nl.noaber.query.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
