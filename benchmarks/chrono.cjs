// Reads {text, day} a line and prints what chrono finds: {start, end, days: [first, last]} each.
const chrono = require(process.argv[2]);

const two = (number) => String(number).padStart(2, "0");
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

// Where only the month or the year is told, all of it is meant.
function days(found) {
  const year = found.start.get("year");
  const month = found.start.get("month");
  if (found.end) return [day(found.start.date()), day(found.end.date())];
  if (found.start.isCertain("day") || found.start.isCertain("weekday")) {
    return [day(found.start.date()), day(found.start.date())];
  }
  if (found.start.isCertain("month")) {
    return [day(new Date(year, month - 1, 1)), day(new Date(year, month, 0))];
  }
  return [day(found.start.date()), day(found.start.date())];
}

for (const line of require("fs").readFileSync(0, "utf8").split("\n")) {
  const told = JSON.parse(line);
  const [year, month, date] = told.day.split("-").map(Number);
  const found = chrono.parse(told.text, new Date(year, month - 1, date, 12));
  console.log(
    JSON.stringify(
      found.map((one) => ({ start: one.index, end: one.index + one.text.length, days: days(one) })),
    ),
  );
}
