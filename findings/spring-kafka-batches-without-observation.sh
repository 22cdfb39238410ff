#!/usr/bin/env bash
# Spring Kafka: a batch listener that takes the poll's own ConsumerRecords is never observed, one that takes a List is.
#
# With observationEnabled, recordObservationsInBatch and a registry in the container properties one expects an observation for what a batch listener handles, in
# whichever form it takes its batch. It depends on the form: a listener whose wantsPollResult() is true (the form that spares the copy and gives the records by
# partition) passes by the observation without a word; the same listener over a List is observed.
#
# What it costs a user: dashboards and traces show an idle consumer while it works. Take the batch as a List where it must be seen.
#
# Needs a JDK 17 or later and Maven; no broker. Ends with 1 if the behaviour changed.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java"
cat > "$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>org.springframework.kafka</groupId><artifactId>spring-kafka</artifactId><version>4.1.1</version></dependency>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>4.2.1</version></dependency>
  </dependencies>
</project>
XML
cat > "$work/src/main/java/Finding.java" <<'JAVA'
import io.micrometer.observation.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.*;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.TopicPartitionOffset;

public class Finding {
    static final TopicPartition PARTITION = new TopicPartition("events", 0);

    static class Batches implements BatchAcknowledgingConsumerAwareMessageListener<String, String> {
        final boolean pollResult;
        final CountDownLatch handled = new CountDownLatch(1);

        Batches(boolean pollResult) {
            this.pollResult = pollResult;
        }

        @Override
        public boolean wantsPollResult() {
            return pollResult;
        }

        @Override
        public void onMessage(ConsumerRecords<String, String> records, Acknowledgment ack, Consumer<String, String> consumer) {
            handled.countDown();
        }

        @Override
        public void onMessage(List<ConsumerRecord<String, String>> records, Acknowledgment ack, Consumer<?, ?> consumer) {
            handled.countDown();
        }
    }

    static int observations(boolean pollResult) throws Exception {
        var consumer = new MockConsumer<String, String>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(new ConsumerRecord<>("events", 0, 0L, "k", "one"));
            consumer.addRecord(new ConsumerRecord<>("events", 0, 1L, "k", "two"));
        });
        ConsumerFactory<String, String> factory = new ConsumerFactory<>() {
            @Override
            public Consumer<String, String> createConsumer(String group, String prefix, String suffix) {
                return consumer;
            }

            @Override
            public Consumer<String, String> createConsumer(String group, String prefix, String suffix, Properties more) {
                return consumer;
            }

            @Override
            public boolean isAutoCommit() {
                return false;
            }

            @Override
            public Map<String, Object> getConfigurationProperties() {
                return Map.of();
            }
        };
        var started = new AtomicInteger();
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStart(Observation.Context context) {
                started.incrementAndGet();
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        var listener = new Batches(pollResult);
        var properties = new ContainerProperties(new TopicPartitionOffset("events", 0));
        properties.setGroupId("finding");
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setObservationEnabled(true);
        properties.setObservationRegistry(registry);
        properties.setRecordObservationsInBatch(true);
        properties.setMessageListener(listener);
        var container = new KafkaMessageListenerContainer<>(factory, properties);
        container.start();
        if (!listener.handled.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no batch came");
        }
        container.stop();
        return started.get();
    }

    public static void main(String[] args) throws Exception {
        int list = observations(false);
        int pollResult = observations(true);
        System.out.println("spring-kafka 4.1.1, kafka-clients 4.2.1");
        System.out.println("expected: the same number of observations for both forms of a batch listener");
        System.out.println("seen:     List " + list + ", ConsumerRecords " + pollResult);
        boolean same = list > 0 && pollResult == 0;
        System.out.println(same ? "unchanged" : "CHANGED");
        System.exit(same ? 0 : 1);
    }
}
JAVA
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile org.codehaus.mojo:exec-maven-plugin:3.6.4:java -Dexec.mainClass=Finding
