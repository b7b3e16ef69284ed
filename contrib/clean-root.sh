# shellcheck shell=bash
# For check-image.sh and check-unit.sh: clean Debian roots by debootstrap, and what the host lends
# them. Where packages come from is the host's business: its Debian mirror, its pip settings and its
# certificates reach the steps by variables and mounts, and nothing of them stays in the result.

if [[ $(id -u) -ne 0 ]]; then
  echo "$0: needs root, to make a root directory and enter it" >&2
  exit 2
fi
if [[ -z ${CLEAN_ROOT_INSIDE:-} ]]; then
  # In namespaces of its own: whatever happens, no mount and no process stays behind.
  export CLEAN_ROOT_INSIDE=1
  exec unshare --mount --pid --fork --kill-child --propagation private "$0" "$@"
fi

# shellcheck disable=SC2034 # for the scripts that use this
here=$(cd "$(dirname "$0")/.." && pwd)
suite=bookworm mirror='' keep=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --keep) keep=1; shift ;;
    --suite) suite=$2; shift 2 ;;
    --mirror) mirror=$2; shift 2 ;;
    *) sed -n 's/^# Usage: /usage: /p' "$0" >&2; exit 2 ;;
  esac
done

work=$(mktemp --directory "${TMPDIR:-/tmp}/$(basename "$0" .sh).XXXXXX")
leave() {
  umount --recursive --lazy "$work" 2> /dev/null || true
  if [[ -n $keep ]]; then echo "kept: $work"; else rm -rf --one-file-system "$work"; fi
}
trap leave EXIT
mount --bind "$work" "$work"
mount -t proc proc /proc

say() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

if [[ -z $mirror ]]; then
  # shellcheck disable=SC2016 # apt's own variable
  mirror=$(apt-get indextargets --format '$(SITE)' "Codename: $suite" 2> /dev/null | sed -n 1p)
  mirror=${mirror:-http://deb.debian.org/debian}
fi

debian() { # ROOT [PACKAGES]: a minimal Debian there
  debootstrap --variant=minbase ${2:+--include="$2"} "$suite" "$1" "$mirror" \
    > "$work/log" 2>&1 || { tail -20 "$work/log"; fail debootstrap; }
  rm -rf "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/*
}

lent="$work/lent"
mkdir "$lent"
apt-config dump 2> /dev/null | grep -E '^Acquire::(Check-|https?::|Retries)' > "$lent/apt.conf" || true
cp /etc/ssl/certs/ca-certificates.crt "$lent/certificates.pem"
lent_variables=(DEBIAN_FRONTEND=noninteractive APT_CONFIG=/lent/apt.conf
  PIP_CERT=/lent/certificates.pem PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore)
while IFS='=' read -r name value; do
  name=${name#*.} value=${value#\'} value=${value%\'} words=()
  case $name in cert | disable-pip-version-check) continue ;; esac
  for word in $value; do
    path=${word#file://} place=${word#file://}
    place=${place%/simple}
    if [[ $place == /* && -d $place ]]; then
      mkdir -p "$lent$place"
      mount --bind -o ro "$place" "$lent$place"
      word="${word%"$path"}/lent$path"
    fi
    words+=("$word")
  done
  name=${name//-/_}
  lent_variables+=("PIP_${name^^}=${words[*]}")
done < <(python3 -m pip config list 2> /dev/null)

lend() { # ROOT
  mkdir -p "$1/lent"
  mount --rbind "$lent" "$1/lent"
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
}

take_back() { # ROOT
  umount --recursive --lazy "$1/lent" "$1/proc" "$1/dev"
  rmdir "$1/lent"
}
