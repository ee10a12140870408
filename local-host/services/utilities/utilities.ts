import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { enumName, enumOf, method, plain, serviceObject } from '../object.ts';
import { HostStrictError, ServiceError, type ServiceObject } from '../service.ts';
import { type Blob, blobOf, signed, unsigned } from './blob.ts';
import { formatDate } from './formatDate.ts';
import { formatString } from './formatString.ts';
import { parseCsv } from './parseCsv.ts';
import { parseDate } from './parseDate.ts';

const digests = enumOf('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const charsets = enumOf('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const digestType = { service: 'Utilities.DigestAlgorithm' } as const;
const charsetType = { service: 'Utilities.Charset' } as const;
const blobClass = { service: 'Utilities.Blob' } as const;
const longestSleepMs = 300_000;

/** Without a charset it is US_ASCII: every other character becomes a question mark (platform X7). */
function hashedBytes(value: unknown, charset: unknown): Buffer {
  if (typeof value !== 'string') return unsigned(value);
  const isUtf8 = charset !== undefined && enumName(charset) === 'UTF_8';
  return Buffer.from(isUtf8 ? value : value.replace(/[^\0-\x7f]/gu, '?'), 'utf8');
}

function encodedBytes(value: unknown, charset: unknown): Buffer {
  if (typeof value !== 'string') return unsigned(value);
  const isAscii = charset === undefined || enumName(charset) === 'US_ASCII';
  if (isAscii && /[^\0-\x7f]/.test(value)) {
    throw new HostStrictError('pass Utilities.Charset.UTF_8: the default charset of base64 is not known');
  }
  return Buffer.from(value, 'utf8');
}

const encoding = (webSafe: boolean) =>
  method<null>([['String'], ['Object[]'], ['String', charsetType]], (_, [value, charset]) => {
    const text = encodedBytes(value, charset).toString('base64');
    return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  });

/** Both decoders take both alphabets. */
const decoding = method<null>([['String'], ['String', charsetType]], (_, [text]) => {
  const plainText = (text as string).replace(/-/g, '+').replace(/_/g, '/');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plainText)) throw new ServiceError('Could not decode string.');
  return signed(Buffer.from(plainText, 'base64'));
});

function digest(algorithm: unknown, value: unknown, charset: unknown): number[] {
  const name = enumName(algorithm);
  if (name === 'MD2') throw new HostStrictError('not implemented: Utilities.DigestAlgorithm.MD2');
  const hash = createHash(name.replace('_', '').toLowerCase());
  return signed(hash.update(hashedBytes(value, charset)).digest());
}

/** @param sleep adds to the execution's clock and lets other executions go on (H17) */
export function utilities(sleep: (milliseconds: number) => void | Promise<void>): ServiceObject {
  return serviceObject<null>(
    {
      name: 'Utilities',
      constants: { DigestAlgorithm: digests, Charset: charsets },
      methods: {
        formatDate: method([['Date', 'String', 'String']], (_, [date, zone, pattern]) => {
          if (Number.isNaN((date as Date).getTime())) throw new HostStrictError('formatDate of an invalid Date (S47)');
          return formatDate(date as Date, zone as string, pattern as string);
        }),
        parseDate: method([['String', 'String', 'String']], (_, [text, zone, pattern]) =>
          parseDate(text as string, zone as string, pattern as string),
        ),
        formatString: {
          signatures: Array.from({ length: 10 }, (_, count) => ['String', ...new Array<'any'>(count).fill('any')]),
          call: (_, [template, ...values]) => formatString(template as string, values),
        },
        parseCsv: method([['String'], ['String', 'String']], (_, [text, delimiter = ',']) =>
          parseCsv(text as string, delimiter as string),
        ),
        sleep: {
          signatures: [['Integer']],
          async: true,
          call: (_, [milliseconds]) => {
            const time = milliseconds as number;
            if (time < 0 || time > longestSleepMs) throw new ServiceError(`Invalid argument: ${time}`);
            return sleep(time);
          },
        },
        getUuid: plain(() => randomUUID()),
        base64Encode: encoding(false),
        base64EncodeWebSafe: encoding(true),
        base64Decode: decoding,
        base64DecodeWebSafe: decoding,
        computeDigest: method(
          [
            [digestType, 'String'],
            [digestType, 'Object[]'],
            [digestType, 'String', charsetType],
          ],
          (_, [algorithm, value, charset]) => digest(algorithm, value, charset),
        ),
        computeHmacSha256Signature: method(
          [
            ['String', 'String'],
            ['Object[]', 'Object[]'],
            ['String', 'String', charsetType],
          ],
          (_, [value, key, charset]) =>
            signed(createHmac('sha256', hashedBytes(key, charset)).update(hashedBytes(value, charset)).digest()),
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
          (_, [data, type = typeof data === 'string' ? 'text/plain' : null, name = null]) =>
            blobOf({
              bytes: typeof data === 'string' ? Buffer.from(data, 'utf8') : unsigned(data),
              type: type as string | null,
              name: name as string | null,
            }),
        ),
        gzip: method([[blobClass], [blobClass, 'String']], (_, [blob, name = 'archive.gz']) => {
          const { bytes } = (blob as ServiceObject<Blob>).state;
          return blobOf({ bytes: gzipSync(bytes), type: 'application/x-gzip', name: name as string });
        }),
        ungzip: method([[blobClass]], (_, [blob]) => {
          const { bytes, name } = (blob as ServiceObject<Blob>).state;
          return blobOf({ bytes: gunzipSync(bytes), type: null, name: name?.replace(/\.gz$/, '') ?? null });
        }),
        jsonStringify: method([['any']], (_, [value]) => JSON.stringify(value)),
        jsonParse: method([['String']], (_, [text]) => JSON.parse(text as string)),
      },
    },
    null,
  );
}
