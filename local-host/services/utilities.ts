import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { formatDate } from './formatDate.ts';
import { enumName, enumOf, method, plain, serviceObject } from './object.ts';
import { HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

interface Blob {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

/** Bytes at Google are signed: -128 to 127 (platform X7). */
const signed = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
const unsigned = (bytes: unknown) => Buffer.from((bytes as number[]).map((byte) => byte & 255));

const blobType: ServiceClass<Blob> = {
  name: 'Utilities.Blob',
  methods: {
    getBytes: plain((blob: Blob) => signed(blob.bytes)),
    getDataAsString: method([[], ['String']], (blob: Blob) => blob.bytes.toString('utf8')),
    getContentType: plain((blob: Blob) => blob.type),
    getName: plain((blob: Blob) => blob.name),
    setName: method([['String']], (blob: Blob, [name]) => {
      blob.name = name as string;
    }),
  },
};
const blobOf = (bytes: Buffer, type: string | null, name: string | null) =>
  serviceObject(blobType, { bytes, type, name });

const digests = enumOf(['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const charsets = enumOf(['UTF_8', 'US_ASCII']);
const longestSleepMs = 300_000;

/** Text or signed bytes; a text without a charset would be hashed in another one than UTF-8 (platform X7). */
function bytesOf(value: unknown, charset: unknown): Buffer {
  if (typeof value !== 'string') return unsigned(value);
  if (charset === undefined && /[^\0-\x7f]/.test(value)) {
    throw new HostStrictError('pass Utilities.Charset.UTF_8: the default charset is not UTF-8 (X7)');
  }
  return Buffer.from(value, 'utf8');
}

const encoding = (webSafe: boolean) =>
  method<null>([['String'], ['Object[]'], ['String', { service: 'Enum' }]], (_, [value, charset]) => {
    const text = bytesOf(value, charset).toString('base64');
    return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  });

const decoding = (webSafe: boolean) =>
  method<null>([['String'], ['String', { service: 'Enum' }]], (_, [text]) => {
    const plainText = webSafe ? (text as string).replace(/-/g, '+').replace(/_/g, '/') : (text as string);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plainText)) throw new ServiceError('Could not decode string.');
    return signed(Buffer.from(plainText, 'base64'));
  });

/** @param sleep adds to the execution's clock and lets other executions go on (H17) */
export function utilities(sleep: (milliseconds: number) => Promise<void>): ServiceObject {
  return serviceObject<null>(
    {
      name: 'Utilities',
      constants: { DigestAlgorithm: digests, Charset: charsets },
      methods: {
        formatDate: method([['Date', 'String', 'String']], (_, [date, zone, pattern]) => {
          if (Number.isNaN((date as Date).getTime())) throw new HostStrictError('formatDate of an invalid Date (S47)');
          return formatDate(date as Date, zone as string, pattern as string);
        }),
        sleep: {
          signatures: [['Integer']],
          async: true,
          call: async (_, [milliseconds]) => {
            const time = milliseconds as number;
            if (time < 0 || time > longestSleepMs) throw new ServiceError(`Invalid argument: ${time}`);
            await sleep(time);
          },
        },
        getUuid: plain(() => randomUUID()),
        base64Encode: encoding(false),
        base64EncodeWebSafe: encoding(true),
        base64Decode: decoding(false),
        base64DecodeWebSafe: decoding(true),
        computeDigest: method(
          [
            [{ service: 'Enum' }, 'String'],
            [{ service: 'Enum' }, 'Object[]'],
            [{ service: 'Enum' }, 'String', { service: 'Enum' }],
          ],
          (_, [algorithm, value, charset]) =>
            signed(
              createHash(enumName(algorithm).replace('_', '').toLowerCase()).update(bytesOf(value, charset)).digest(),
            ),
        ),
        computeHmacSha256Signature: method(
          [
            ['String', 'String'],
            ['Object[]', 'Object[]'],
            ['String', 'String', { service: 'Enum' }],
          ],
          (_, [value, key, charset]) =>
            signed(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest()),
        ),
        newBlob: method(
          [
            ['String'],
            ['Object[]'],
            ['String', 'String'],
            ['Object[]', 'String'],
            ['String', 'String', 'String'],
            ['Object[]', 'String', 'String'],
          ],
          (_, [data, type = null, name = null]) =>
            blobOf(
              typeof data === 'string' ? Buffer.from(data, 'utf8') : unsigned(data),
              type as string | null,
              name as string | null,
            ),
        ),
        gzip: method([[{ service: 'Utilities.Blob' }]], (_, [blob]) =>
          blobOf(gzipSync((blob as ServiceObject<Blob>).state.bytes), 'application/x-gzip', null),
        ),
        ungzip: method([[{ service: 'Utilities.Blob' }]], (_, [blob]) =>
          blobOf(gunzipSync((blob as ServiceObject<Blob>).state.bytes), null, null),
        ),
        jsonStringify: method([['any']], (_, [value]) => JSON.stringify(value)),
        jsonParse: method([['String']], (_, [text]) => JSON.parse(text as string)),
      },
    },
    null,
  );
}
