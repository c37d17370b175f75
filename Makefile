# Thin over the CMake presets. `make run` and `make test` are all a newcomer needs; both install what is missing first.
.PHONY: all run test bench audit lint format packages clean
DB ?= gremium.db
LISTEN ?= 127.0.0.1:8080

all: packages build/build.ninja
	cmake --build --preset default

run: all
	@test -f $(DB) || build/gremium demo --db $(DB)
	build/gremium serve --db $(DB) --listen $(LISTEN)

test: all
	ctest --preset default

bench: all
	tests/bench/run.sh

audit: all
	mkdir -p build/audit && cp tests/browser/audit/* tests/browser/audit/.npmrc tests/browser/serving.mjs build/audit
	npm ci --prefix build/audit --loglevel error
	GREMIUM_PROGRAM=$(CURDIR)/build/gremium node build/audit/audit.mjs

# Files that are compiled together are looked at together: most of the time goes into headers.
lint: all
	git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' | xargs clang-format-19 --dry-run --Werror
	sed -n 's/^ *"file": "\(.*\/src\/.*\.c[px][px]\)",*$$/\1/p' build/compile_commands.json | grep -v cmake_pch | sort -u | \
	  xargs -P 2 -n 1 clang-tidy-19 -p build --quiet --warnings-as-errors='*' --checks=-bugprone-suspicious-include

format:
	git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' | xargs clang-format-19 -i

build/build.ninja: CMakeLists.txt CMakePresets.json
	cmake --preset default

# debian/control is the one list of packages; nothing is done while it is as it was.
packages: build/packages.stamp
build/packages.stamp: debian/control
	.ci/packages
	@mkdir -p build && touch $@

clean:
	rm -rf build
