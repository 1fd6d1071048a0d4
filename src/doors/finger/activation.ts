// Socket activation as sd_listen_fds(3) says: systemd hands over a socket that listens, as descriptor 3.

const FIRST_FD = 3;

/** The descriptor that was handed over; null where none was. The process that was started may have started this one (bin/telekommune.mjs). */
export function activatedDescriptor(
  env: { readonly [name: string]: string | undefined },
  processIds: readonly number[],
): number | null {
  const count = Number(env['LISTEN_FDS'] ?? '0');
  const isForUs = processIds.includes(Number(env['LISTEN_PID'] ?? Number.NaN));
  return isForUs && Number.isInteger(count) && count >= 1 ? FIRST_FD : null;
}
