# Prints a table of what surefire ran: tests, failures, seconds, a line a module, and the names of what failed.
# Fails when a test did.
root=$(CDPATH= cd -P -- "$(dirname -- "$0")/.." && pwd)
cd "$root" || exit 1
reports=$(find . -path '*/target/surefire-reports/TEST-*.xml' 2>/dev/null | sort)
if [ -z "$reports" ]; then
  echo "no test was run"
  exit 0
fi
# shellcheck disable=SC2086
awk '
  function value(name) {
    if (match($0, " " name "=\"[^\"]*\"")) {
      return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
    }
    return ""
  }
  FNR == 1 { split(FILENAME, part, "/"); module = part[2]; inside = 0 }
  /<testsuite / { inside = 1 }
  inside && value("tests") != "" {
    if (!(module in tests)) { order[++modules] = module }
    tests[module] += value("tests"); failed[module] += value("failures") + value("errors")
    skipped[module] += value("skipped"); seconds[module] += value("time"); inside = 0
  }
  /<testcase / { test = value("classname") "." value("name") }
  /<(failure|error)[ >]/ { failures = failures "  " test "\n" }
  END {
    printf "\n%-16s %8s %8s %8s %9s\n", "module", "tests", "failed", "skipped", "seconds"
    for (i = 1; i <= modules; i++) {
      m = order[i]
      printf "%-16s %8d %8d %8d %9.1f\n", m, tests[m], failed[m], skipped[m], seconds[m]
      t += tests[m]; f += failed[m]; s += skipped[m]; x += seconds[m]
    }
    printf "%-16s %8d %8d %8d %9.1f\n", "all", t, f, s, x
    if (failures != "") { printf "failed:\n%s", failures }
    exit f > 0
  }
' $reports
