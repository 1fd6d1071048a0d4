// Declarations for what the node uses of fs-native-extensions 1.

declare module 'fs-native-extensions' {
  const files: {
    /** Asks for an exclusive lock of a whole file open for writing; false when another file descriptor has it. */
    tryLock(fd: number): boolean;
    unlock(fd: number): void;
  };
  export default files;
}
