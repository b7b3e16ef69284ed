#!/usr/bin/env bash
# Proves the Dockerfile where no Docker engine is at hand: runs its own steps in clean Debian roots
# made by debootstrap, then starts the service in the result as its own user, asks for its health,
# drops an article in, and stops it.
#
# Usage: contrib/check-image.sh [--keep] [--suite SUITE] [--mirror URL]
#
# Needs root, debootstrap, git and python3 with pip.
set -euo pipefail
# shellcheck source=contrib/clean-root.sh
source "$(dirname "$0")/clean-root.sh"

words() { python3 -c 'import json, sys; print(*json.loads(sys.argv[1]), sep="\n")' "$1"; }

# ---- the Dockerfile's instructions -------------------------------------------------------------

variables=() user=root directory=/ entrypoint=() command=() health=() volumes=() signal=TERM
stage=0 root=''
declare -A stages=()

# shellcheck disable=SC2016 # expanded inside the root
become() { # COMMAND...: as the image's user, in its directory, with its variables
  exec env --ignore-environment PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    "${variables[@]}" "${extra[@]}" "$(command -v chroot)" --userspec="$user" "$root" \
    /bin/sh -c 'cd -- "$1" && shift && exec "$@"' sh "$directory" "$@"
}
in_root() { (become "$@"); }

do_from() {
  root="$work/stage$((stage += 1))"
  cp --archive --reflink=auto "$work/base" "$root"
  if [[ ${2:-} == AS ]]; then stages[$3]=$root; fi
  variables=() user=root directory=/
}

do_run() {
  lend "$root"
  extra=("${lent_variables[@]}")
  in_root /bin/sh -c "$1" > "$work/log" 2>&1 || { tail -40 "$work/log"; fail "RUN $1"; }
  take_back "$root"
}

do_copy() {
  local from="$work/context" owner=0:0 target source
  while [[ $1 == --* ]]; do
    case $1 in
      --from=*) from=${stages[${1#--from=}]} ;;
      --chown=*) owner=${1#--chown=} ;;
      *) fail "COPY $1 is not known here" ;;
    esac
    shift
  done
  target=${!#}
  [[ $target == /* ]] || target="$directory/$target"
  mkdir -p "$root$(dirname "$target/x")"
  if [[ $# -eq 2 && -f "$from/$1" && ${!#} != */ ]]; then rmdir "$root$target"; fi
  for source in "${@:1:$#-1}"; do
    if [[ -d "$from/$source" ]]; then source="$source/."; fi
    cp --archive "$from/$source" "$root$target"
  done
  if [[ $from == "$work/context" ]]; then chroot "$root" chown --recursive "$owner" "$target"; fi
}

do_instruction() { # NAME REST
  local -a parts
  read -ra parts <<< "$2"
  case $1 in
    ARG) ;;
    FROM) do_from "${parts[@]}" ;;
    RUN) do_run "$2" ;;
    COPY) do_copy "${parts[@]}" ;;
    ENV) variables+=("${parts[@]}") ;;
    USER) user=$2 ;;
    WORKDIR) directory=$2; mkdir -p "$root$directory" ;;
    VOLUME) mapfile -t volumes < <(words "$2") ;;
    STOPSIGNAL) signal=$2 ;;
    HEALTHCHECK) mapfile -t health < <(words "${2#*CMD }") ;;
    ENTRYPOINT) mapfile -t entrypoint < <(words "$2") ;;
    CMD) mapfile -t command < <(words "$2") ;;
    *) fail "$1 is not known here" ;;
  esac
}

# .dockerignore leaves out everything but what it names with "!".
make_context() {
  mkdir "$work/context"
  mapfile -t kept < <(sed -n 's/^!//p' "$here/.dockerignore")
  git -C "$here" ls-files -z --cached --others --exclude-standard -- "${kept[@]}" |
    tar --directory "$here" --ignore-failed-read --null --files-from=- --create --file=- |
    tar --directory "$work/context" --extract --file=-
}

# ---- build -------------------------------------------------------------------------------------

say "base: debootstrap $suite"
debian "$work/base"
make_context
while read -r name rest; do
  say "$name $rest"
  do_instruction "$name" "$rest"
done < <(sed -e '/^[[:space:]]*#/d' "$here/Dockerfile" |
  sed -e ':more' -e '/\\$/{N;s/\\\n */ /;b more' -e '}' | sed '/^[[:space:]]*$/d')

say "result: $(du --summarize --human-readable "$root" | cut -f 1), base: $(
  du --summarize --human-readable "$work/base" | cut -f 1)"
extra=()
[[ $user != root ]] || fail 'the image runs as root'
for place in "${volumes[@]}"; do
  in_root test -w "$place" || fail "$user cannot write to $place"
done
if grep -rIlF /lent "$root/etc" "$root/opt"; then fail 'the host left traces in the image'; fi

# ---- run ---------------------------------------------------------------------------------------

mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
say "${entrypoint[*]} --version: $(in_root "${entrypoint[@]}" --version)"
say "start: ${entrypoint[*]} ${command[*]} as $user"
become "${entrypoint[@]}" "${command[@]}" > "$work/service.log" 2>&1 &
service=$!
show_log() { tail -40 "$work/service.log"; fail "$1"; }

SECONDS=0
until in_root "${health[@]}" > "$work/log" 2>&1; do
  kill -0 "$service" 2> /dev/null || show_log 'the service ended'
  [[ $SECONDS -lt 60 ]] || { cat "$work/log"; show_log 'never healthy'; }
  sleep 0.5
done
say "healthy after ${SECONDS} s: $(cat "$work/log")"

cp "$here/seeds/trump-xi-trade-truce.txt" "$root/inbox/"
SECONDS=0
until [[ $(in_root "${entrypoint[@]}" list --all --format json | tee "$work/list") == *'"title"'* ]]; do
  [[ $SECONDS -lt 30 ]] || show_log 'the article was not read'
  sleep 0.2
done
say "article read after ${SECONDS} s: $(grep -o '"title"' "$work/list" | wc -l) commitments"
find "$root/inbox" -type f -printf '   %P\n'

SECONDS=0
kill -s "${signal#SIG}" "$service"
status=0
wait "$service" || status=$?
say "stopped after ${SECONDS} s with status $status"
[[ $status -eq 0 && $SECONDS -le 10 ]] || show_log 'did not stop well'
say 'the Dockerfile works'
