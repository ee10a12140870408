import { method, plain, serviceObject } from '../object.ts';
import { HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from '../service.ts';

export interface Blob {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

/** Bytes at Google are signed: -128 to 127 (platform X7). */
export const signed = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** @throws ServiceError for an array with something else than numbers */
export function unsigned(bytes: unknown): Buffer {
  const odd = (bytes as unknown[]).find((byte) => typeof byte !== 'number');
  if (odd !== undefined) throw new ServiceError(`Cannot convert ${String(odd)} to (class).`);
  const wide = (bytes as number[]).find((byte) => !Number.isInteger(byte) || byte < -128 || byte > 127);
  if (wide !== undefined) throw new HostStrictError(`${wide} as a byte: they go from -128 to 127 (X7)`);
  return Buffer.from((bytes as number[]).map((byte) => byte & 255));
}

const typesByEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  zip: 'application/zip',
};

const blobType: ServiceClass<Blob> = {
  name: 'Utilities.Blob',
  methods: {
    getBytes: plain((blob: Blob) => signed(blob.bytes)),
    getDataAsString: method([[], ['String']], (blob: Blob, [charset = 'UTF-8']) => {
      if (!/^utf-?8$/i.test(charset as string))
        throw new HostStrictError(`not implemented: charset ${String(charset)}`);
      return blob.bytes.toString('utf8');
    }),
    getContentType: plain((blob: Blob) => blob.type),
    getName: plain((blob: Blob) => blob.name),
    isGoogleType: plain(() => false),
    copyBlob: plain((blob: Blob) => blobOf({ ...blob })),
    setName: method([['String']], (blob: Blob, [name]) => changed(blob, { name: name as string })),
    setBytes: method([['Object[]']], (blob: Blob, [bytes]) => changed(blob, { bytes: unsigned(bytes) })),
    setDataFromString: method([['String']], (blob: Blob, [text]) =>
      changed(blob, { bytes: Buffer.from(text as string, 'utf8') }),
    ),
    setContentType: method([['String'], ['null']], (blob: Blob, [type]) =>
      changed(blob, { type: type as string | null }),
    ),
    setContentTypeFromExtension: plain((blob: Blob) => {
      const type = typesByEnding[blob.name?.split('.').at(-1) ?? ''];
      if (!type) throw new HostStrictError(`the content type of a file named ${blob.name} is not known`);
      return changed(blob, { type });
    }),
  },
};

const objects = new WeakMap<Blob, ServiceObject<Blob>>();

export function blobOf(blob: Blob): ServiceObject<Blob> {
  const object = objects.get(blob) ?? serviceObject(blobType, blob);
  objects.set(blob, object);
  return object;
}

function changed(blob: Blob, change: Partial<Blob>): ServiceObject<Blob> {
  return blobOf(Object.assign(blob, change));
}
