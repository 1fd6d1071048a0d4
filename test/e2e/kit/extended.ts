// Whether the heavy repetitions are wanted: TELEKOMMUNE_EXTENDED=1 (CONTRIBUTING.md).

export const isExtended = process.env['TELEKOMMUNE_EXTENDED'] === '1';
