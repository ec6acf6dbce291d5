/**
 * What all sensor services share: they run while enabled and somebody listens, report at most once per interval, and
 * tell a missing sensor as an `error` event. Source: Flet's client, `base_sensor.dart`.
 */
import { createEffect, onCleanup } from "solid-js";
import { defineService, type ServiceDefinition } from "../control/define-service.ts";
import { bool, event, valueOr } from "../control/property.ts";
import { WireDateTime, type WireMap } from "../protocol/wire.ts";
import { readDuration } from "../values/duration.ts";

const DEFAULT_INTERVAL_MS = 200;

/** Numbers of one report by their wire names. */
export type Reading = Readonly<Record<string, number>>;

/** Where readings come from. */
export interface SensorSource {
  readonly onReading: (reading: Reading) => void;
  readonly onError: (error: unknown) => void;
  /** Aborts when the service wants no more. */
  readonly signal: AbortSignal;
}

/**
 * Defines a sensor service.
 * @param listen Starts the sensor. Throwing or rejecting is an error of the sensor.
 */
export function defineSensor(type: string, listen: (source: SensorSource) => void | Promise<void>): ServiceDefinition {
  const schema = {
    enabled: bool(true),
    interval: valueOr(readDuration, DEFAULT_INTERVAL_MS),
    cancelOnError: bool(true),
    onReading: event(),
    onError: event(),
  };
  return defineService(type, schema, (props, node) => {
    createEffect(() => {
      if (!props.enabled || !(props.onReading || props.onError)) return;
      const interval = props.interval < 0 ? DEFAULT_INTERVAL_MS : props.interval;
      const { cancelOnError } = props;
      const ends = new AbortController();
      onCleanup(() => ends.abort());
      let last = -Infinity;
      const onReading = (reading: Reading) => {
        const now = performance.now();
        if (now - last < interval || ends.signal.aborted) return;
        last = now;
        node.emit("reading", { ...reading, timestamp: timestamp() } satisfies WireMap);
      };
      const onError = (error: unknown) => {
        if (ends.signal.aborted) return;
        node.emit("error", { message: error instanceof Error ? error.message : String(error) });
        if (cancelOnError) ends.abort();
      };
      void start(listen, { onReading, onError, signal: ends.signal });
    });
    return {};
  });
}

async function start(listen: (source: SensorSource) => void | Promise<void>, source: SensorSource): Promise<void> {
  try {
    await listen(source);
  } catch (error) {
    source.onError(error);
  }
}

function timestamp(): WireDateTime {
  return new WireDateTime(new Date().toISOString().replace("Z", "+00:00"));
}
