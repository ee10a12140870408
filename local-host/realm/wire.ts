import { HostStrictError, type ServiceClass, type ServiceObject } from '../services/service.ts';
import type { ClassDescription } from './realmPool.ts';

/** The service objects that one execution has met, by the handle under which its realm knows them. */
export class Handles {
  private readonly objects: ServiceObject[] = [];
  private readonly handles = new Map<ServiceObject, number>();
  private readonly described = new Set<string>();
  private news: ServiceClass<never>[] = [];

  handleOf(object: ServiceObject): number {
    const known = this.handles.get(object);
    if (known !== undefined) return known;
    this.meet(object.type as ServiceClass<never>);
    this.objects.push(object);
    const handle = this.objects.length - 1;
    this.handles.set(object, handle);
    return handle;
  }

  /** Classes that the realm has not met yet, with the names of their members; asked for with every answer. */
  takeNewClasses(): Record<string, ClassDescription> | undefined {
    if (this.news.length === 0) return undefined;
    const classes: Record<string, ClassDescription> = {};
    // describing a class meets those of its constants
    for (let type = this.news.pop(); type; type = this.news.pop()) {
      classes[type.name] = {
        shortName: type.name.slice(type.name.lastIndexOf('.') + 1),
        methods: Object.keys(type.methods),
        constants: Object.fromEntries(
          Object.entries(type.constants ?? {}).map(([name, constant]) => [name, encodeValue(constant, this)]),
        ),
      };
    }
    return classes;
  }

  private meet(type: ServiceClass<never>): void {
    if (this.described.has(type.name)) return;
    this.described.add(type.name);
    this.news.push(type);
  }

  objectOf(handle: number): ServiceObject {
    const object = this.objects[handle];
    if (!object) throw new HostStrictError(`unknown service object ${handle}`);
    return object;
  }
}

/** A function of the script, or a value of a class that no service takes: kept apart so that signatures can refuse it. */
export class ForeignValue {
  constructor(readonly typeName: string) {}
}

/** What a realm sent, as the services take it: plain values, Dates of the host, service objects. */
export function decodeValue(value: unknown, handles: Handles): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (typeof item === 'object' && item !== null) value[index] = decodeValue(item, handles);
    }
    return value;
  }
  const marked = value as {
    $d?: number | null;
    $h?: number;
    $u?: 1;
    $n?: string;
    $f?: 1;
    $x?: string;
    $o?: Record<string, unknown>;
  };
  if ('$d' in marked) return new Date(marked.$d ?? Number.NaN);
  if (marked.$h !== undefined) return handles.objectOf(marked.$h);
  if ('$u' in marked) return undefined;
  if (marked.$n !== undefined) return Number(marked.$n);
  if ('$f' in marked) return () => undefined;
  if (marked.$x !== undefined) return new ForeignValue(marked.$x);
  return Object.fromEntries(Object.entries(marked.$o ?? {}).map(([key, item]) => [key, decodeValue(item, handles)]));
}

/** What a service answered, as the realm takes it. */
export function encodeValue(value: unknown, handles: Handles): unknown {
  if (value === undefined) return { $u: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $n: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $d: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (Array.isArray(value)) return value.map((item) => (isPlain(item) ? item : encodeValue(item, handles)));
  if (isServiceObject(value)) return { $h: handles.handleOf(value), $c: value.type.name };
  return { $o: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeValue(item, handles)])) };
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

export function isServiceObject(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'state' in value;
}
