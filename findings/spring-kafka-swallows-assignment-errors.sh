#!/usr/bin/env bash
# Spring Kafka: an exception in ConsumerSeekAware.onPartitionsAssigned is swallowed where partitions are assigned by hand.
#
# A reader that keeps its checkpoint in a database seeks to it in onPartitionsAssigned. If the database is away at that moment, one
# expects the container to stop, or at least its error handler to be asked. Instead the exception is only logged, the seek never
# happens, and the listener receives records from wherever the consumer stands.
#
# What it costs a user: after a short outage of the database a projection reads from a wrong position, and nothing but a line in the log says
# so. The listener must remember by itself that its assignment failed, and refuse the records.
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
import java.util.*;
import java.util.concurrent.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.*;
import org.springframework.kafka.support.TopicPartitionOffset;

public class Finding {
    static final TopicPartition PARTITION = new TopicPartition("events", 0);
    static final List<String> received = new CopyOnWriteArrayList<>();
    static final CountDownLatch first = new CountDownLatch(1);
    static volatile boolean errorHandlerAsked;
    static volatile boolean assignmentFailed;

    static class Listener implements MessageListener<String, String>, ConsumerSeekAware {
        @Override
        public void onPartitionsAssigned(Map<TopicPartition, Long> at, ConsumerSeekCallback seek) {
            assignmentFailed = true;
            throw new IllegalStateException("the checkpoint cannot be read");
        }

        @Override
        public void onMessage(ConsumerRecord<String, String> record) {
            received.add(record.value());
            first.countDown();
        }
    }

    public static void main(String[] args) throws Exception {
        var consumer = new MockConsumer<String, String>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(new ConsumerRecord<>("events", 0, 0L, "k", "long done"));
            consumer.addRecord(new ConsumerRecord<>("events", 0, 1L, "k", "to be read"));
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
        var properties = new ContainerProperties(new TopicPartitionOffset("events", 0));
        properties.setGroupId("finding");
        properties.setMessageListener(new Listener());
        var container = new KafkaMessageListenerContainer<>(factory, properties);
        container.setCommonErrorHandler(new CommonContainerStoppingErrorHandler() {
            @Override
            public void handleOtherException(Exception e, Consumer<?, ?> c, MessageListenerContainer k, boolean batch) {
                errorHandlerAsked = true;
                super.handleOtherException(e, c, k, batch);
            }
        });
        container.start();
        boolean delivered = first.await(20, TimeUnit.SECONDS);
        boolean running = container.isRunning();
        container.stop();
        System.out.println("spring-kafka 4.1.1, kafka-clients 4.2.1");
        System.out.println("expected: the container stops, or its error handler is asked, and no record is delivered");
        System.out.println("seen:     assignment failed " + assignmentFailed + ", error handler asked " + errorHandlerAsked
                + ", running " + running + ", delivered " + received);
        boolean same = assignmentFailed && !errorHandlerAsked && running && delivered;
        System.out.println(same ? "unchanged" : "CHANGED");
        System.exit(same ? 0 : 1);
    }
}
JAVA
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile org.codehaus.mojo:exec-maven-plugin:3.6.4:java -Dexec.mainClass=Finding
