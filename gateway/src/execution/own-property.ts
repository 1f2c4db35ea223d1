/** What a subgraph answered, or what a client is answered. */
export type Data = Record<string, unknown>;

/** Whether every object answers to this name, as to `constructor`. A client may call a field so. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** The object's own value; never what it inherits. */
export function ownValue(object: Data, name: string): unknown {
  const value = object[name];
  return value === undefined || !isInherited(name) || Object.hasOwn(object, name) ? value : undefined;
}

/** Sets a property of the object itself: a plain assignment to `__proto__` would change what it inherits. */
export function setOwn(object: Data, name: string, value: unknown): void {
  if (isInherited(name))
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  else object[name] = value;
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
