// Loaded before the program (`node --import`): the machine's clock is wrong by so many milliseconds.

const shiftMs = Number(process.env['TELEKOMMUNE_TEST_CLOCK_SHIFT_MS'] ?? '0');
const rightNow = Date.now.bind(Date);
Date.now = () => rightNow() + shiftMs;
