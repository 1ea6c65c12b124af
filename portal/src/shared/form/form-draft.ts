/** The values of a form: what its fields hold while somebody types. */
export type FormValues = Record<string, string | boolean | string[]>;

/** A sending whose answer did not arrive: the same values again go under the same key, so nothing is written twice. */
export interface Attempt {
  readonly idempotencyKey: string;
  readonly values: string;
}

export interface FormDraft<V extends FormValues> {
  readonly values: V;
  readonly attempt: Attempt | undefined;
}

/** What was left in the store, as far as it fits the form as it is today; undefined where nothing does. */
export function readDraft<V extends FormValues>(stored: unknown, empty: V): FormDraft<V> | undefined {
  if (!isRecord(stored) || !isRecord(stored.values)) return undefined;
  const { values, attempt } = stored;
  const fitting = Object.entries(empty).map(([name, value]) => [
    name,
    alike(values[name], value) ? values[name] : value,
  ]);
  return { values: Object.fromEntries(fitting) as V, attempt: isAttempt(attempt) ? attempt : undefined };
}

/** The key to send values under: that of the last attempt if it was to send the same, else a new one. */
export function nextAttempt(last: Attempt | undefined, values: FormValues, newKey: () => string): Attempt {
  const text = JSON.stringify(values);
  return last?.values === text ? last : { idempotencyKey: newKey(), values: text };
}

function alike(a: unknown, b: unknown): boolean {
  if (Array.isArray(b)) return Array.isArray(a) && a.every((part) => typeof part === 'string');
  return typeof a === typeof b;
}

function isAttempt(value: unknown): value is Attempt {
  return isRecord(value) && typeof value.idempotencyKey === 'string' && typeof value.values === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
