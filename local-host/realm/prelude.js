/**
 * Runs first in every fresh realm: takes away what Apps Script lacks, puts the simulated clock behind Date, and makes the
 * service objects. Plain ES2022, no imports: it is evaluated inside the realm, so all it makes belongs to the realm.
 *
 * ask(text): one synchronous message to the host, answers text; unmeasured(work): work that is not the script's;
 * clock(): simulated milliseconds since 1970.
 */
({ ask, unmeasured, clock, classes, roots, state, randomSeed }) => {
  for (const name of ['WebAssembly', 'Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry', 'console'])
    delete globalThis[name];

  const NativeDate = Date;
  function simulatedDate(...values) {
    if (!new.target) return new NativeDate(clock()).toString();
    return Reflect.construct(NativeDate, values.length === 0 ? [clock()] : values, new.target);
  }
  Object.defineProperties(simulatedDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: NativeDate.prototype },
    now: { value: clock, writable: true, configurable: true },
    parse: { value: NativeDate.parse, writable: true, configurable: true },
    UTC: { value: NativeDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(NativeDate.prototype, 'constructor', {
    value: simulatedDate,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(globalThis, 'Date', { value: simulatedDate, writable: true, configurable: true });

  if (randomSeed !== null) {
    // the generator mulberry32, as for the host's own chances
    let drawn = randomSeed >>> 0;
    Math.random = () => {
      drawn = (drawn + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(drawn ^ (drawn >>> 15), drawn | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  /** @param {string} name @param {string} message */
  const thrown = (name, message) => {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true }); // no own field to see (H10)
    return error;
  };

  const idOf = new WeakMap();
  const objects = new Map();

  /** A value on its way to the host. Cells are mostly plain, so arrays are copied only where a value needs a mark. */
  const encode = (value) => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : { $n: String(value) };
      case 'undefined':
        return { $u: 1 };
      case 'bigint':
        return { $x: 'BigInt' };
      case 'function':
        return { $f: 1 };
      case 'symbol':
        return { $x: 'Symbol' };
    }
    if (value === null) return null;
    if (idOf.has(value)) return { $h: idOf.get(value) };
    if (value instanceof NativeDate) return { $d: value.getTime() };
    if (Array.isArray(value)) return Array.from(value, encode);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return { $x: prototype.constructor?.name || 'class' };
    const fields = {};
    for (const key of Object.keys(value)) fields[key] = encode(value[key]);
    return { $o: fields };
  };

  const decode = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const item = value[index];
        if (typeof item === 'object' && item !== null) value[index] = decode(item);
      }
      return value;
    }
    if ('$d' in value) return new NativeDate(value.$d === null ? NaN : value.$d);
    if ('$h' in value) return objectFor(value.$h, value.$c);
    if ('$u' in value) return undefined;
    if ('$n' in value) return Number(value.$n);
    const fields = {};
    for (const key of Object.keys(value.$o)) fields[key] = decode(value.$o[key]);
    return fields;
  };

  const use = (handle, member, values) => {
    if (state.loading) throw thrown('HostStrictError', `service call at load time: ${member}`);
    const text = ask(JSON.stringify({ handle, member, values: values.map(encode) }));
    const read = () => readAnswer(JSON.parse(text));
    return text.length < longAnswer ? read() : unmeasured(read);
  };

  /** characters from which the time to read an answer is worth a measurement */
  const longAnswer = 20_000;

  const readAnswer = (answer) => {
    if (answer.error) throw thrown(answer.error.name, answer.error.message);
    if (answer.classes) Object.assign(classes, answer.classes);
    return decode(answer.value);
  };

  const objectFor = (handle, className) => {
    const known = objects.get(handle);
    if (known) return known;
    const inRealm = className === 'HtmlService' ? templates : logs[className];
    const description = classes[className];
    const members = new Map();
    const member = (key) => {
      if (members.has(key)) return members.get(key);
      let value;
      if (inRealm && Object.hasOwn(inRealm, key)) value = inRealm[key];
      else if (key.startsWith('$')) throw thrown('HostStrictError', `not implemented: ${description.shortName}.${key}`);
      else if (Object.hasOwn(description.constants, key)) value = constantOf(description.constants[key]);
      else if (description.methods.includes(key)) value = (...values) => use(handle, key, values);
      else throw thrown('HostStrictError', `not implemented: ${description.shortName}.${key}`);
      members.set(key, value);
      return value;
    };
    const object = new Proxy(Object.freeze({}), {
      get: (_, key) => {
        if (key === 'toString' && !description.methods.includes(key)) return () => description.shortName;
        if (key === 'valueOf') return () => object;
        if (typeof key === 'symbol') return undefined;
        return member(key);
      },
      set: (_, key) => {
        throw thrown('HostStrictError', `cannot set ${description.shortName}.${String(key)}`);
      },
      defineProperty: (_, key) => {
        throw thrown('HostStrictError', `cannot define ${description.shortName}.${String(key)}`);
      },
      deleteProperty: (_, key) => {
        throw thrown('HostStrictError', `cannot delete ${description.shortName}.${String(key)}`);
      },
    });
    objects.set(handle, object);
    idOf.set(object, handle);
    return object;
  };

  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const escaped = (value) => String(value).replace(/[&<>"']/g, (character) => escapes[character]);

  /** A template's scriptlets see the script's names and the fields set on the template (platform V4). */
  const templateOf = (source) => {
    const template = {
      getRawContent: () => source,
      evaluate: () => {
        const code = source
          .split(/(<\?[\s\S]*?\?>)/)
          .map((piece) => {
            if (!piece.startsWith('<?')) return `out.push(${JSON.stringify(piece)});`;
            const inner = piece.slice(2, -2);
            if (inner.startsWith('!=')) return `out.push(String(${inner.slice(2)}));`;
            if (inner.startsWith('=')) return `out.push(escaped(${inner.slice(1)}));`;
            return `${inner}\n`;
          })
          .join('');
        const render = new Function('template', 'escaped', 'out', `with (template) { ${code} } return out.join('');`);
        return globalThis.HtmlService.createHtmlOutput(render(template, escaped, []));
      },
    };
    return template;
  };
  const templates = {
    createTemplateFromFile: (name) => templateOf(use(roots.HtmlService.$h, '$templateSource', [name])),
    createTemplate: (source) => templateOf(source),
  };

  const constantOf = (constant) => {
    if (typeof constant !== 'object' || constant === null) return constant;
    if ('$h' in constant) return objectFor(constant.$h, constant.$c);
    const group = {};
    for (const key of Object.keys(constant.$o)) group[key] = constantOf(constant.$o[key]);
    return new Proxy(Object.freeze(group), {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return target[key];
        throw thrown('HostStrictError', `not implemented: constant ${String(key)}`);
      },
    });
  };

  /** A value as a log shows it; made here, because an error's message and a class's text do not cross. */
  const shown = (value) => {
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return String(value);
    if (idOf.has(value) || value instanceof NativeDate) return String(value);
    if (value instanceof Error) return String(value.stack || value);
    if (value instanceof Map || value instanceof Set) return `${value.constructor.name} ${shown([...value])}`;
    try {
      return JSON.stringify(value);
    } catch {
      return String(value); // circular
    }
  };
  /** `%s` and its like take the next value; what is left over follows. */
  const line = (values) => {
    const rest = [...values];
    if (typeof rest[0] !== 'string') return rest.map(shown).join(' ');
    const head = rest.shift().replace(/%[sdifoOj]/g, (place) => (rest.length > 0 ? shown(rest.shift()) : place));
    return [head, ...rest.map(shown)].join(' ');
  };
  const logged = [];
  const logWith = (root, member, values) => {
    const text = line(values);
    logged.push(text);
    use(root.$h, member, [text]);
  };
  const logs = {
    Logger: {
      log: (...values) => {
        logWith(roots.Logger, 'log', values);
        return Logger;
      },
      getLog: () => logged.map((text) => `${text}\n`).join(''),
      clear: () => {
        logged.length = 0;
      },
    },
    console: Object.fromEntries(
      ['log', 'info', 'warn', 'error', 'time', 'timeEnd'].map((member) => [
        member,
        (...values) => logWith(roots.console, member, values),
      ]),
    ),
  };

  for (const [name, { $h, $c }] of Object.entries(roots)) {
    Object.defineProperty(globalThis, name, { value: objectFor($h, $c), writable: true, configurable: true });
  }

  /** Calls a public function and answers text for the host: the value as the page or the host gets it, or the error. */
  return (name, argumentsJson) => {
    const target = globalThis[name];
    if (typeof target !== 'function' || name.endsWith('_')) {
      return JSON.stringify({ error: { name: 'Exception', message: `Script function not found: ${name}` } });
    }
    try {
      const value = target(...JSON.parse(argumentsJson).map(decode));
      return JSON.stringify({ value: encode(value) });
    } catch (error) {
      const isError = typeof error === 'object' && error !== null && 'message' in error;
      return JSON.stringify({
        error: {
          name: isError ? String(error.name) : 'Error',
          message: isError ? String(error.message) : String(error),
          stack: isError ? String(error.stack ?? '') : '',
        },
      });
    }
  };
};
