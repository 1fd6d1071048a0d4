// Autobase compares a new writer's key with the base's while the writer's log is still opening, and hypercore knows no key until then:
// a base that finds many logs on its disk at once (a restored backup, a stick) would close for good.

import type Autobase from 'autobase';

// Private method of autobase; a test pins that it is there.
const MAKE_WRITER = '_makeWriter';

/** Lets every writer's log tell its key from the beginning: the one that it is opened by. */
export function tellKeysEarly<View>(base: Pick<Autobase<View>, '_makeWriter'>): void {
  const make = base[MAKE_WRITER].bind(base);
  base[MAKE_WRITER] = (key, length, isActive, isRemoved) => {
    const writer = make(key, length, isActive, isRemoved);
    if (writer !== null && writer.core.key === null)
      Object.defineProperty(writer.core, 'key', { value: key });
    return writer;
  };
}
