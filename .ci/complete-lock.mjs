// Completes package-lock.json after `npm install` on a machine whose registry does not serve the packages of
// other platforms: npm then leaves them out of the lock, and `npm ci` refuses it as "Missing: ... from lock
// file". They are entered with their version and platform only, so `npm ci` passes them over elsewhere and
// fetches them where they belong. Run as `node .ci/complete-lock.mjs`; changes nothing in a complete lock.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'windows', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text);

/** Whether a package at `path` finds `name` in its own node_modules or one above. */
function isResolved(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isResolved(path, name)) continue;
    const words = name.split('/').at(-1).split('-');
    const os = SYSTEMS.find((system) => words.includes(system));
    const cpu = PROCESSORS.find((processor) => words.includes(processor));
    if (os === undefined || cpu === undefined) throw new Error(`${path} wants ${name}, whose platform is not in its name`);
    const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc }),
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
    console.log(`${name}@${range}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
const completed = `${JSON.stringify(lock, null, 2)}\n`;
if (completed !== text) writeFileSync('package-lock.json', completed);
